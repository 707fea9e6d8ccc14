using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Recording;

/// <summary>Between the first look at a document and its lock, others may have changed it.</summary>
public sealed class OvertakenTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Actor recorder = Desk.Person("recorder", Role.Recorder);
    private static readonly Actor approver = Desk.Person("approver", Role.Approver);

    [Fact]
    public async Task a_payment_of_a_document_whose_lines_moved_is_tried_again_and_pays_the_new_lines()
    {
        using var desk = await Prepared();
        var pool = new PoolKey(Holder.Fiscal(SampleStreet.Street), "party-work", new FiscalYear(2026));
        await desk.Do(recorder, new ReceiveAppropriation(pool, FundingTier.District, Money.Yuan(100), new(2026, 1, 5),
            Evidence.Document("演财1号"), "区级党建经费"));
        var id = (await desk.Do(recorder, new DraftAllocation(pool, Line(0), new(2026, 1, 7), Evidence.None, "一季度"))).Id!;
        var payment = new Overtaken(new DisburseAllocation(id, new(2026, 1, 9)), async () =>
        {
            await desk.Do(recorder, new ReviseAllocation(id, Line(1), new(2026, 1, 7), Evidence.None, "一季度"));
            await desk.Do(recorder, new SubmitAllocation(id));
            await desk.Do(approver, new ApproveAllocation(id, new(2026, 1, 8)));
        });

        var payer = Desk.Person("payer", Role.Payer);
        await Assert.ThrowsAsync<ContentionException>(() => desk.Try(payer, payment));
        var paid = await desk.Do(payer, payment);

        Assert.Contains(paid.Facts, f => f.Stream == $"account/{SampleStreet.Communities[1]}/party-work/2026");
        await SoundBook.Assert(desk.Source);
    }

    [Fact]
    public async Task a_stream_that_another_process_begins_meanwhile_is_not_begun_again()
    {
        using var desk = await Prepared();
        using var other = new Desk(database.ConnectionString);
        var administrator = Desk.Person("administrator", Role.Administrator);
        var register = new RegisterUnit("990101001099", UnitKind.UrbanCommunity, "演示社区99", "Community 99",
            SampleStreet.Street, new(2020, 1, 1));

        await Assert.ThrowsAsync<ContentionException>(() => desk.Try(administrator,
            new Deciding(register, () => other.Do(administrator, register))));

        Assert.IsType<Outcome.Refused>(await desk.Try(administrator, register));
        await SoundBook.Assert(desk.Source);
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

    private static AllocationLine[] Line(int community) =>
        [new AllocationLine(SampleStreet.Communities[community], Money.Yuan(1), null)];

    /// <summary>A command that is overtaken once, after the first look and before the lock.</summary>
    private sealed record Overtaken(Command Inner, Func<Task> Meanwhile) : Command
    {
        private bool happened;

        public override IReadOnlyList<string> Anchors => Inner.Anchors;

        public override IReadOnlyList<string> Streams(IBook book) => Inner.Streams(book);

        public override IReadOnlyList<NumberSeries> Numbers(IBook book) => Inner.Numbers(book);

        public override IReadOnlyList<PeriodDay> Days(IBook book) => Inner.Days(book);

        public override Decision Decide(IBook book, Stamp stamp) => Inner.Decide(book, stamp);

        public override Access Access(IBook book)
        {
            var access = Inner.Access(book);
            if (!happened)
            {
                happened = true;
                Task.Run(Meanwhile).GetAwaiter().GetResult();
            }

            return access;
        }
    }

    /// <summary>A command that is overtaken while it decides, when all its streams are locked that are there.</summary>
    private sealed record Deciding(Command Inner, Func<Task> Meanwhile) : Command
    {
        public override IReadOnlyList<string> Streams(IBook book) => Inner.Streams(book);

        public override Access Access(IBook book) => Inner.Access(book);

        public override Decision Decide(IBook book, Stamp stamp)
        {
            Task.Run(Meanwhile).GetAwaiter().GetResult();
            return Inner.Decide(book, stamp);
        }
    }
}
