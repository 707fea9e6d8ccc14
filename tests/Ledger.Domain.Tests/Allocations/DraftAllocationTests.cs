using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Tests.Support;
using Ledger.Domain.Units;
using NodaTime;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;
using static Ledger.Domain.Tests.Support.Worlds;

namespace Ledger.Domain.Tests.Allocations;

public sealed class DraftAllocationTests
{
    private static readonly Evidence Paper = Evidence.Document("演示安排1号");
    private static readonly DraftAllocation Right =
        new(StreetPool, [Line(Shicheng, 60_000), Line(Village, 1)], On(1, 7), Paper, "第一批安排");

    [Fact]
    public void prepares_a_document_with_the_next_number_of_the_holder_and_year()
    {
        const string id = "fiscal-990101001000-2026-1";
        var scene = AStreetWithTwelveUnits().When(Right, People.Recorder).Then(new AllocationDrafted(
            id, StreetPool, Right.Lines, On(1, 7), Paper, "第一批安排", People.Recorder.Id));
        Assert.Equal("fiscal-990101001000-2026-2", scene.Given(Right, People.Recorder).Document);
        Assert.Equal(Money.Yuan(60_001), scene.Book.Read<Allocation>(Allocation.Stream(id)).Total);
    }

    [Fact]
    public void reserves_nothing_and_needs_no_money_yet() => ADraftOf(999_999)
        .When(s => new SubmitAllocation(s.Document), People.Recorder).ThenAccepted();

    [Fact]
    public void refuses_a_document_without_lines() => AStreetWithTwelveUnits()
        .When(Right with { Lines = [] }, People.Recorder).ThenRefused("allocation-without-lines", "lines");

    [Fact]
    public void refuses_the_same_unit_twice_and_names_the_second_line() => AStreetWithTwelveUnits()
        .When(Right with { Lines = [Line(Shicheng, 1), Line(Village, 1), Line(Shicheng, 2)] }, People.Recorder)
        .ThenRefused("unit-twice", "lines[2].unit");

    [Fact]
    public void refuses_a_unit_of_another_office() => AStreetWithTwelveUnits()
        .When(Right with { Lines = [Line(Elsewhere, 1)] }, People.Recorder)
        .ThenRefused("unit-of-another-office", "lines[0].unit");

    [Fact]
    public void a_unit_that_moved_belongs_to_the_office_of_the_business_date()
    {
        var scene = AStreetWithTwelveUnits()
            .Given(Unit.Stream(Shicheng), new UnitMoved(OtherStreet, On(3, 1), "演示〔2026〕3号"));
        scene.When(Right with { EffectiveOn = On(2, 28) }, People.Recorder).ThenAccepted();
        scene.When(Right with { EffectiveOn = On(3, 1) }, People.Recorder).ThenRefused("unit-of-another-office");
    }

    [Fact]
    public void refuses_a_unit_that_has_ended_and_names_its_successor()
    {
        var scene = AStreetWithTwelveUnits()
            .Given(Unit.Stream(Village), new UnitMergedInto(Shicheng, On(3, 1), "演示〔2026〕3号"));
        scene.When(Right with { EffectiveOn = On(2, 28) }, People.Recorder).ThenAccepted();
        var refusal = scene.When(Right with { EffectiveOn = On(3, 1) }, People.Recorder)
            .ThenRefused("unit-ended", "lines[1].unit");
        Assert.Contains(Shicheng, refusal.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-100)]
    public void refuses_a_line_that_is_not_positive(long fen) => AStreetWithTwelveUnits()
        .When(Right with { Lines = [Line(Shicheng, 1), Line(Village, 0) with { Amount = new Money(fen) }] },
            People.Recorder)
        .ThenRefused("amount-not-positive", "lines[1].amount");

    [Fact]
    public void faults_are_named_in_a_fixed_order()
    {
        var scene = AStreetWithTwelveUnits();
        var mended = new DraftAllocation[8];
        mended[0] = new DraftAllocation(new PoolKey(Holder.Fiscal("990101009000"), "no-fund", Year),
            [new AllocationLine("990101009001", Money.Zero, null)], new LocalDate(2025, 1, 7), Paper, " ");
        mended[1] = mended[0] with { Pool = StreetPool with { Fund = "no-fund" } };
        mended[2] = mended[1] with { Pool = StreetPool with { Fund = VillageFund } };
        mended[3] = mended[2] with { Pool = StreetPool };
        mended[4] = mended[3] with { EffectiveOn = On(1, 7) };
        mended[5] = mended[4] with { Summary = "第一批安排" };
        mended[6] = mended[5] with { Lines = [mended[5].Lines[0] with { Unit = Elsewhere }] };
        mended[7] = mended[6] with { Lines = [mended[6].Lines[0] with { Unit = Shicheng }] };
        Assert.Equal(
            ["unit-unknown", "fund-unknown", "fund-of-another-holder", "date-outside-year", "text-missing",
                "unit-unknown", "unit-of-another-office", "amount-not-positive"],
            mended.Select(command => scene.When(command, People.Everywhere).Code));
    }

    [Fact]
    public void only_a_recorder_of_the_street_prepares()
    {
        var scene = AStreetWithTwelveUnits();
        Assert.All([People.Approver, People.Payer, People.Administrator, People.VillageRecorder,
            People.NeighbourRecorder], person => scene.When(Right, person).ThenRefused("not-permitted"));
    }
}
