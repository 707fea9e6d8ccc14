using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Tests.Support;
using Xunit;
using static Ledger.Domain.Tests.Support.Places;

namespace Ledger.Domain.Tests.Allocations;

public sealed class ExplainTransitTests
{
    [Fact]
    public void a_line_on_its_way_is_explained_by_either_side_with_who_and_why()
    {
        var scene = Worlds.ADisbursedAllocationOf(500, 300);
        scene.When(s => new ExplainTransit(s.Document, Shicheng, On(1, 31), "银行退汇，重新办理"), People.Recorder)
            .Then(new AllocationTransitExplained(Shicheng, People.Recorder.Id, "银行退汇，重新办理", On(1, 31)));
        var said = Assert.Single(scene.Book.Read<Allocation>(Allocation.Stream(scene.Document)).Explanations!);
        Assert.Equal((Shicheng, On(1, 31)), (said.Unit, said.EffectiveOn));
    }

    [Fact]
    public void refuses_what_has_arrived_or_is_not_paid_or_has_no_reason_or_lies_before_the_payment()
    {
        Worlds.AnAccountWith(500).When(s => new ExplainTransit(s.Document, Shicheng, On(1, 31), "查"), People.Recorder)
            .ThenRefused("line-already-confirmed", "unit");
        Worlds.AnApprovedAllocationOf(500).When(s => new ExplainTransit(s.Document, Shicheng, On(1, 31), "查"), People.Recorder)
            .ThenRefused("wrong-step");
        var scene = Worlds.ADisbursedAllocationOf(500);
        scene.When(s => new ExplainTransit(s.Document, Dongshanbei, On(1, 31), "查"), People.Recorder).ThenRefused("line-unknown", "unit");
        scene.When(s => new ExplainTransit(s.Document, Shicheng, On(1, 31), " "), People.Recorder).ThenRefused("text-missing", "why");
        scene.When(s => new ExplainTransit(s.Document, Shicheng, On(1, 8), "查"), People.Recorder).ThenRefused("step-before-earlier");
        scene.When(s => new ExplainTransit(s.Document, Shicheng, new(2199, 1, 1), "查"), People.Recorder).ThenRefused("date-in-future");
    }
}
