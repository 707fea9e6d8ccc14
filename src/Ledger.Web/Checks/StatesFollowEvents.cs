using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>The state kept beside every stream is what its events fold into.</summary>
internal sealed class StatesFollowEvents() : Invariant("states-follow-events",
    "每条流的当前状态与事件重放结果一致", "the state of every stream is what its events fold into", "个状态", "states")
{
    public override async Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        await foreach (var state in StateReplay.Read(snapshot, tenant, cancellation))
        {
            Looked++;
            if (!state.IsRight)
            {
                Name(state);
            }
        }

        await foreach (var stream in StateReplay.Strays(snapshot, tenant, cancellation))
        {
            Break(stream, "有状态而没有事件", "there is a state and no event");
        }
    }

    private void Name(ReplayedState state)
    {
        var folded = state.Folded;
        if (folded.Fault is { } fault)
        {
            Break(folded.Stream, $"事件无法重放：{fault}", $"its events cannot be replayed: {fault}");
        }
        else if (state.Kept is null)
        {
            Break(folded.Stream, "缺少状态", "it has no state");
        }
        else if (state.KeptVersion != folded.Version)
        {
            Break(folded.Stream, $"状态停在版本 {state.KeptVersion}，应为 {folded.Version}",
                $"the state is of version {state.KeptVersion}, not {folded.Version}");
        }
        else
        {
            Break(folded.Stream, "状态与事件重放结果不符", "the state is not what its events fold into");
        }
    }
}
