using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Domain.Pools;
using Ledger.Domain.Tests.Support;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Periods;

public sealed class PeriodTests
{
    private static readonly PeriodKey January = new(Office, 2025, 1);
    private static readonly ClosePeriod Close = new(January,
        [new("in-transit-explained", "记账员甲（演示）", "一笔在途，已与社区确认", new(2028, 1, 31))]);

    private static readonly PoolKey Pool2025 = StreetPool with { Year = new FiscalYear(2025) };

    private static readonly ReceiveAppropriation Late = new(Pool2025, FundingTier.District, Money.Yuan(1),
        new LocalDate(2025, 1, 31), Evidence.Document("演示指标〔2025〕1号"), "补记指标");

    private static Waiver Waive(string point) => new(point, "记账员甲（演示）", "票据在途，下月补齐", new(2028, 1, 31));

    private static Scenario WithOpen(string point)
    {
        var scene = Worlds.AStreetWithTwelveUnits();
        scene.Book.Checking = _ => [new(point, false, "P-2025-000003")];
        return scene;
    }

    private static Scenario AClosedJanuary() => Worlds.AStreetWithTwelveUnits().Given(Close, People.Approver);

    private static ReopenPeriod Reopen(Scenario scene, params IReadOnlyList<string> people) =>
        new(January, people, scene.Book.Now + Duration.FromHours(1), "漏记一笔指标");

    [Fact]
    public void a_closed_month_takes_no_business_date_any_more()
    {
        AClosedJanuary().When(Late, People.Recorder).ThenRefused("period-closed", "effectiveOn");
        AClosedJanuary().When(Late with { EffectiveOn = new(2025, 2, 1) }, People.Recorder).ThenAccepted();
    }

    [Fact]
    public void another_holders_books_stay_open() => AClosedJanuary()
        .When(Late with { Pool = Pool2025 with { Holder = OtherOffice } }, People.NeighbourRecorder).ThenAccepted();

    [Fact]
    public void a_reopened_month_is_open_for_the_named_people_only_and_until_the_moment()
    {
        var scene = AClosedJanuary();
        scene.Given(Reopen(scene, People.Recorder.Id), People.Approver);
        scene.When(Late, People.OtherRecorder).ThenRefused("period-closed");
        scene.When(Late, People.Recorder).ThenAccepted();
        var reopened = scene.Book.Read<BookPeriod>(January.Stream);
        Assert.False(reopened.Bars(People.Recorder.Id, reopened.ReopenedUntil!.Value - Duration.Epsilon));
        Assert.True(reopened.Bars(People.Recorder.Id, reopened.ReopenedUntil!.Value));
    }

    [Fact]
    public void closing_again_ends_the_reopening()
    {
        var scene = AClosedJanuary();
        scene.Given(Reopen(scene, People.Recorder.Id), People.Approver).Given(Close, People.Approver);
        scene.When(Late, People.Recorder).ThenRefused("period-closed");
        scene.When(Close, People.Approver).ThenRefused("period-already-closed");
    }

    [Fact]
    public void refuses_a_month_that_has_not_ended_and_one_that_is_none()
    {
        var scene = Worlds.AStreetWithTwelveUnits();
        var today = scene.Book.Now.WithOffset(Offset.FromHours(8)).Date;
        scene.When(Close with { Period = new(Office, today.Year, today.Month) }, People.Approver)
            .ThenRefused("period-not-ended", "period");
        scene.When(Close with { Period = new(Office, 2025, 13) }, People.Approver).ThenRefused("period-invalid");
    }

    [Fact]
    public void a_month_with_an_open_point_is_not_closed()
    {
        var scene = WithOpen(ClosingPoints.VouchersComplete);
        var refusal = scene.When(Close with { Waivers = [] }, People.Approver).ThenRefused("checklist-open", "checklist");
        Assert.Contains("P-2025-000003", refusal.English, StringComparison.Ordinal);
        scene.Book.Checking = _ => [new(ClosingPoints.VouchersComplete, true, null)];
        Assert.True(Assert.Single(scene.When(Close with { Waivers = [] }, People.Approver)
            .ThenOne<BooksClosed>().Checklist).Done);
    }

    [Fact]
    public void a_waiver_is_recorded_with_the_point_it_lets_pass()
    {
        var waiver = Waive(ClosingPoints.VouchersComplete);
        var closed = WithOpen(ClosingPoints.VouchersComplete)
            .When(Close with { Waivers = [waiver] }, People.Approver).ThenOne<BooksClosed>();
        var item = Assert.Single(closed.Checklist);
        Assert.False(item.Done);
        Assert.Equal("P-2025-000003", item.Note);
        Assert.Equal(waiver, item.Waiver);
    }

    [Fact]
    public void a_waiver_that_is_not_needed_is_not_kept()
    {
        var scene = WithOpen(ClosingPoints.VouchersComplete);
        scene.Book.Checking = _ => [new(ClosingPoints.VouchersComplete, true, null)];
        Assert.Null(Assert.Single(scene.When(Close with { Waivers = [Waive(ClosingPoints.VouchersComplete)] },
            People.Approver).ThenOne<BooksClosed>().Checklist).Waiver);
    }

    [Fact]
    public void a_waiver_names_who_and_why_and_ends_soon()
    {
        var scene = WithOpen(ClosingPoints.VouchersComplete);
        var waiver = Waive(ClosingPoints.VouchersComplete);
        var today = scene.Book.Now.WithOffset(Offset.FromHours(8)).Date;
        Waiver[] wrong =
        [
            waiver with { Who = " " }, waiver with { Why = "" }, waiver with { Until = today },
            waiver with { Until = today.PlusDays(ClosingPoints.LongestWaiver + 1) },
        ];
        Assert.All(wrong, w => scene.When(Close with { Waivers = [w] }, People.Approver).ThenRefused("waiver-invalid"));
        scene.When(Close with { Waivers = [waiver with { Until = today.PlusDays(1) }] }, People.Approver).ThenAccepted();
    }

    [Theory]
    [InlineData(ClosingPoints.FiguresReplay)]
    [InlineData(ClosingPoints.NumbersGapFree)]
    public void nobody_waives_that_the_book_is_sound(string point) => WithOpen(point)
        .When(Close with { Waivers = [Waive(point)] }, People.Approver).ThenRefused("waiver-not-allowed");

    [Fact]
    public void a_recorder_neither_closes_nor_reopens()
    {
        var scene = AClosedJanuary();
        scene.When(Close, People.Recorder).ThenRefused("not-permitted");
        scene.When(Reopen(scene, "someone"), People.Recorder).ThenRefused("not-permitted");
    }

    [Fact]
    public void a_reopening_names_others_a_near_end_and_a_reason()
    {
        var scene = AClosedJanuary();
        var reopen = Reopen(scene, People.Recorder.Id);
        scene.When(reopen with { For = [] }, People.Approver).ThenRefused("reopening-invalid", "for");
        scene.When(reopen with { Until = scene.Book.Now }, People.Approver).ThenRefused("reopening-invalid", "until");
        scene.When(reopen with { Until = scene.Book.Now + Duration.FromDays(32) }, People.Approver)
            .ThenRefused("reopening-invalid");
        scene.When(reopen with { For = [People.Approver.Id] }, People.Approver).ThenRefused("reopening-for-oneself");
        scene.When(reopen with { Reason = "" }, People.Approver).ThenRefused("text-missing", "reason");
        scene.When(reopen with { Period = new(Office, 2025, 2) }, People.Approver).ThenRefused("period-not-closed");
    }

    [Fact]
    public void the_day_in_China_decides_whether_a_month_has_ended()
    {
        var stamp = new Stamp(People.Approver, Instant.FromUtc(2025, 1, 31, 16, 0), new Dictionary<NumberSeries, int>());
        Assert.Equal(new LocalDate(2025, 2, 1), stamp.Today);
        Assert.Equal(new LocalDate(2025, 1, 31), (stamp with { At = stamp.At - Duration.Epsilon }).Today);
    }
}
