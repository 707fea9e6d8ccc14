using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;

namespace Ledger.Domain.Tests.Support;

/// <summary>Given a world, when a command, then facts or a refusal.</summary>
public sealed class Scenario(InMemoryBook book)
{
    /// <summary>The book in which the scene plays.</summary>
    public InMemoryBook Book => book;

    /// <summary>The number of the document made last.</summary>
    public string Document { get; private set; } = "";

    /// <summary>The voucher of the money fact recorded last.</summary>
    public VoucherNumber Voucher => book.Entries.Select(e => e.Fact).OfType<IMoneyFact>().Last().Voucher switch
    {
        var v => new VoucherNumber(v.Kind, v.Year, v.Number),
    };

    /// <summary>A fact that was recorded before.</summary>
    public Scenario Given(string stream, params IReadOnlyList<IFact> facts)
    {
        foreach (var fact in facts)
        {
            book.Append(stream, fact, People.Administrator);
        }

        return this;
    }

    /// <summary>A command that was accepted before; a refusal here is a mistake of the spec.</summary>
    public Scenario Given(Command command, Actor by)
    {
        var accepted = Assert.IsType<Decision.Accepted>(book.Record(command, by));
        Document = accepted.Id ?? Document;
        return this;
    }

    /// <summary>The same for a command that needs a number made earlier in the scene.</summary>
    public Scenario Given(Func<Scenario, Command> command, Actor by) => Given(command(this), by);

    /// <summary>Remembers the voucher recorded last.</summary>
    public Scenario Remember(out VoucherNumber voucher)
    {
        voucher = Voucher;
        return this;
    }

    /// <summary>A closed month.</summary>
    public Scenario GivenClosed(Holder holder, int month)
    {
        book.Close(holder, Places.Year.Value, month);
        return this;
    }

    /// <summary>The command under test.</summary>
    public Outcome When(Command command, Actor by)
    {
        var before = book.Entries.Count;
        return new Outcome(this, book.Record(command, by), before);
    }

    /// <summary>The command under test, when it needs a number made earlier in the scene.</summary>
    public Outcome When(Func<Scenario, Command> command, Actor by) => When(command(this), by);

    /// <summary>The balance of a journal account on a business date.</summary>
    public Money Balance(string unit, string account, LocalDate on, string fund = Places.PartyWork) => Money.Sum(
        book.Entries.Where(e => e.Fact is IMoneyFact money && money.EffectiveOn <= on)
            .SelectMany(e => Postings.Of(e.Fact))
            .Where(l => l.Unit == unit && l.Account == account && l.Fund == fund)
            .Select(l => l.Amount));
}

/// <summary>What came of the command under test.</summary>
public sealed class Outcome(Scenario scene, Decision decision, int before)
{
    /// <summary>The facts recorded by the command.</summary>
    public IReadOnlyList<IFact> Facts => [.. scene.Book.Entries.Skip(before).Select(e => e.Fact)];

    /// <summary>The code of the refusal, or <c>accepted</c>.</summary>
    public string Code => decision is Decision.Refused refused ? refused.Refusal.Code : "accepted";

    /// <summary>Accepted, with exactly these facts in this order.</summary>
    public Scenario Then(params IReadOnlyList<IFact> expected)
    {
        Assert.IsType<Decision.Accepted>(decision);
        Assert.Equal(expected.Select(Wording.Of), Facts.Select(Wording.Of));
        return scene;
    }

    /// <summary>Accepted, whatever the facts.</summary>
    public Scenario ThenAccepted()
    {
        if (decision is Decision.Refused refused)
        {
            Assert.Fail($"Refused with {refused.Refusal.Code}: {refused.Refusal.English}");
        }

        return scene;
    }

    /// <summary>Accepted with one fact of the type.</summary>
    public TFact ThenOne<TFact>() where TFact : IFact
    {
        ThenAccepted();
        return Assert.Single(Facts.OfType<TFact>());
    }

    /// <summary>Refused with the code, and nothing was recorded.</summary>
    public Refusal ThenRefused(string code, string? field = null)
    {
        var refusal = Assert.IsType<Decision.Refused>(decision).Refusal;
        Assert.Equal(code, refusal.Code);
        Assert.Empty(Facts);
        Assert.NotEmpty(refusal.Chinese);
        Assert.NotEmpty(refusal.English);
        if (field is not null)
        {
            Assert.Equal(field, refusal.Field);
        }

        return refusal;
    }
}
