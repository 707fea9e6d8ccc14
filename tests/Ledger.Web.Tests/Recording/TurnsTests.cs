using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Tests.Support;
using Npgsql;

namespace Ledger.Web.Tests.Recording;

/// <summary>Commands that wait share a transaction; none of them fares worse for the company it is in.</summary>
public sealed class TurnsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>The year of a pool whose lock makes others line up.</summary>
    private const int Held = 2020;

    /// <summary>What goes into that pool each time.</summary>
    private const int HeldBack = 2;

    private static readonly Actor recorder = Desk.Person("recorder", Role.Recorder);

    [Fact]
    public async Task a_refused_command_among_others_leaves_no_trace_and_they_have_numbers_without_a_gap()
    {
        using var desk = await Prepared();
        var before = await Facts.Count(desk.Source, "appropriation-received.v1");

        var outcomes = await Together(desk, Enumerable.Range(0, 30)
            .Select(i => desk.Try(recorder, Grant(2021, i % 3 == 1 ? 0 : i + 1))));

        var recorded = outcomes.OfType<Outcome.Recorded>().Select(o => o.Receipt.Voucher).Order().ToList();
        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"R-2021-{n:000000}"), recorded);
        Assert.Equal(10, outcomes.OfType<Outcome.Refused>().Count());
        Assert.Equal(before + HeldBack + 20, await Facts.Count(desk.Source, "appropriation-received.v1"));
        await SoundBook.Assert(desk.Source);
    }

    [Fact]
    public async Task a_command_that_breaks_down_takes_no_other_with_it()
    {
        using var desk = await Prepared();

        var tried = Enumerable.Range(0, 16).Select(async i =>
        {
            try
            {
                return await desk.Try(recorder, i == 5 ? new Broken(Grant(2022, 1)) : Grant(2022, i + 1)) is Outcome.Recorded;
            }
            catch (InvalidTimeZoneException)
            {
                return false;
            }
        });

        Assert.Equal(15, (await Together(desk, tried)).Count(done => done));
        await SoundBook.Assert(desk.Source);
    }

    [Fact]
    public async Task who_needs_a_locked_account_waits_and_nobody_else_does()
    {
        using var desk = await Prepared();
        await desk.Do(recorder, Grant(2023, 1));
        await desk.Do(recorder, Grant(2024, 1));
        await using var other = await desk.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Lock(other, 2023);

        var waiting = desk.Try(recorder, Grant(2023, 2));
        Assert.IsType<Outcome.Recorded>(await desk.Try(recorder, Grant(2024, 2)));
        Assert.IsType<Outcome.Recorded>(await desk.Try(recorder, Grant(2024, 3)));
        Assert.False(waiting.IsCompleted);

        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        Assert.IsType<Outcome.Recorded>(await waiting);
        await SoundBook.Assert(desk.Source);
    }

    /// <summary>Everything is under way before the first of it can be written.</summary>
    private static async Task<T[]> Together<T>(Desk desk, IEnumerable<Task<T>> tried)
    {
        await desk.Do(recorder, Grant(Held, 1));
        await using var other = await desk.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Lock(other, Held);
        var first = desk.Do(recorder, Grant(Held, 2));
        var all = tried.ToList();
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        await first;
        return await Task.WhenAll(all);
    }

    private static async Task Lock(NpgsqlConnection connection, int year)
    {
        await using var hold = new NpgsqlCommand("select from ev.mt_streams where id = $1 for update", connection);
        hold.Parameters.AddWithValue($"pool/fiscal-{SampleStreet.Street}/party-work/{year}");
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Desk> Prepared()
    {
        var desk = new Desk(database.ConnectionString);
        if (await Facts.Count(desk.Source, "unit-registered.v1") == 0)
        {
            await SampleStreet.Prepare(desk);
        }

        return desk;
    }

    /// <summary>An appropriation; one of nothing is refused.</summary>
    private static ReceiveAppropriation Grant(int year, int yuan) =>
        new(new PoolKey(Holder.Fiscal(SampleStreet.Street), "party-work", new FiscalYear(year)),
            FundingTier.District, Money.Yuan(yuan), new(year, 1, 5), Evidence.Document("演财1号"), "区级党建经费");

    /// <summary>A command whose decision throws.</summary>
    private sealed record Broken(Command Inner) : Command
    {
        public override IReadOnlyList<string> Streams(IBook book) => Inner.Streams(book);

        public override IReadOnlyList<NumberSeries> Numbers(IBook book) => Inner.Numbers(book);

        public override IReadOnlyList<PeriodDay> Days(IBook book) => Inner.Days(book);

        public override Access Access(IBook book) => Inner.Access(book);

        public override Decision Decide(IBook book, Stamp stamp) => throw new InvalidTimeZoneException("broken");
    }
}
