using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Parties;

/// <summary>A change of a party organisation from a date on.</summary>
public abstract record PartyOrgChange : Command
{
    /// <summary>The organisation's id.</summary>
    public abstract string Id { get; init; }

    /// <summary>The first day of the change.</summary>
    public abstract LocalDate From { get; init; }

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [PartyOrg.Stream(Id)];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(book.Units.Root ?? "", Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(Active(book, Id, From, "id"), Judge(book)) is { } refusal
            ? refusal
            : Decision.Accept(new Written(PartyOrg.Stream(Id), Fact));

    /// <summary>What is recorded when the change stands.</summary>
    protected abstract PartyFact Fact { get; }

    /// <summary>What hinders this kind of change, or null.</summary>
    protected abstract Refusal? Judge(IBook book);

    /// <summary>The organisation exists on the day.</summary>
    internal static Refusal? Active(IBook book, string id, LocalDate day, string field) => book.Parties.Find(id) switch
    {
        null => new PartyOrgUnknown(id) { Field = field },
        { } org when org.Places.On(day) is null || day >= org.EndedOn =>
            new PartyOrgNotActive(id, day) { Field = field },
        _ => null,
    };
}
