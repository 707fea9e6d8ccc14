using System.Globalization;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Domain.Pools;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Periods;

/// <summary>
/// Sixteen writers record into a month while it is closed under them. <c>LEDGER_CLOSING_ROUNDS</c> says how often, 12
/// when that is not set.
/// </summary>
public sealed class RacingTheCloseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Writers = 16;
    private const int Funds = 8;
    private static readonly int rounds = int.Parse(
        Environment.GetEnvironmentVariable("LEDGER_CLOSING_ROUNDS") ?? "12", CultureInfo.InvariantCulture);

    private static readonly Actor approver = Desk.Person("approver", Role.Approver);
    private static readonly IReadOnlyList<Waiver> waivers =
    [
        .. ClosingPoints.All.Where(ClosingPoints.MayBeWaived).Select(point => new Waiver(point, "记账员（演示）", "演示",
            SystemClock.Instance.GetCurrentInstant().InUtc().Date.PlusDays(30))),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task nothing_is_recorded_into_a_month_once_it_is_closed()
    {
        using var desk = new Desk(database.ConnectionString);
        await SampleStreet.Prepare(desk);
        foreach (var fund in Enumerable.Range(0, Funds))
        {
            await desk.Do(Desk.Person("admin", Role.Administrator), new EstablishFund(
                Fund(fund), $"专项{fund}（演示）", $"Fund {fund}", HolderKind.Fiscal, new(2020, 1, 1)));
        }

        var (recorded, refused) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var month = new PeriodKey(Holder.Fiscal(SampleStreet.Street), 2023 + (round / 12), 1 + (round % 12));
            var race = new Race(desk, month, enough: 1 + (round * 7 % 60));
            var writers = Enumerable.Range(0, Writers).Select(race.Write).ToList();
            await race.Enough;
            var closed = await race.Close();
            var standing = await Lines(desk, month, null);
            await Task.WhenAll(writers);

            Assert.Equal(standing, await Lines(desk, month, null));
            Assert.Equal(0, await Lines(desk, month, closed.RecordedAt));
            Assert.Equal(race.Recorded * 2L, standing);
            Assert.Equal(Writers, race.Refused);
            (recorded, refused) = (recorded + race.Recorded, refused + race.Refused);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{rounds} rounds, {recorded} recorded before the close, {refused} refused after it");
        await SoundBook.Assert(desk.Source);
    }

    private static string Fund(int number) => $"race-{number}";

    private static async Task<long> Lines(Desk desk, PeriodKey month, Instant? after)
    {
        await using var count = desk.Source.CreateCommand("""
            select count(*) from ledger.line
            where holder = $1 and effective_on between $2 and $3 and recorded_at > $4
            """);
        count.Parameters.AddWithValue(month.Holder.ToString());
        count.Parameters.AddWithValue(month.FirstDay);
        count.Parameters.AddWithValue(month.LastDay);
        count.Parameters.AddWithValue(after ?? NodaConstants.UnixEpoch);
        return (long)(await count.ExecuteScalarAsync(Ct))!;
    }

    private sealed class Race(Desk desk, PeriodKey month, int enough)
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int recorded;
        private int refused;

        /// <summary>Enough was recorded for the month to be closed.</summary>
        public Task Enough => reached.Task;

        public int Recorded => recorded;

        public int Refused => refused;

        /// <summary>Records grants, two writers to a pool, until the month is closed.</summary>
        public async Task Write(int writer)
        {
            await Task.Yield();
            var person = Desk.Person($"recorder{writer}", Role.Recorder);
            while (true)
            {
                switch (await Once(person, Grant(writer)))
                {
                    case Outcome.Recorded:
                        if (Interlocked.Increment(ref recorded) >= enough)
                        {
                            reached.TrySetResult();
                        }

                        break;
                    case Outcome.Refused { Refusal.Code: "busy-try-again" }:
                        break;
                    case Outcome.Refused no:
                        Assert.Equal("period-closed", no.Refusal.Code);
                        Interlocked.Increment(ref refused);
                        return;
                }
            }
        }

        public async Task<Receipt> Close()
        {
            while (true)
            {
                switch (await Once(approver, new ClosePeriod(month, waivers)))
                {
                    case Outcome.Recorded done:
                        return done.Receipt;
                    case Outcome.Refused no:
                        Assert.Equal("busy-try-again", no.Refusal.Code);
                        break;
                }
            }
        }

        private Task<Outcome> Once(Actor person, Command command) => desk.Recorder.RecordOnce(new Submission(
            new RequestContext(Desk.Tenant, person, Guid.NewGuid().ToString("n"), [], "race", null, null), command), Ct);

        private ReceiveAppropriation Grant(int writer) => new(
            new PoolKey(month.Holder, Fund(writer % Funds), new FiscalYear(month.Year)), FundingTier.District,
            new Money(1 + writer), month.FirstDay.PlusDays(writer), Evidence.Document($"演财{writer}号"), "区级经费");
    }
}
