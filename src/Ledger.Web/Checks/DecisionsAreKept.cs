using Ledger.Domain.Accounts;
using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>
/// What is paid under a decision never exceeds its ceiling, comes after it was taken, and is told by the decision too.
/// </summary>
internal sealed class DecisionsAreKept() : Invariant("decisions-are-kept",
    "依决议的付款不超额度、不早于决议", "payments under a decision stay within its ceiling and come after it",
    "份决议", "decisions")
{
    private readonly Dictionary<string, (DecisionRecorded Fact, Money Drawn)> decisions = [];
    private readonly HashSet<(string Stream, string Document)> drawn = [];
    private readonly List<(string Place, string Stream, string Document)> paid = [];

    public override void See(ReplayedEvent replayed)
    {
        var stream = replayed.Stored.Stream;
        switch (replayed.Fact)
        {
            case DecisionRecorded f:
                Looked++;
                decisions[stream] = (f, Money.Zero);
                break;
            case DecisionDrawn f:
                drawn.Add((stream, f.Document));
                Move(replayed, stream, f.Amount, f.EffectiveOn < decisions.GetValueOrDefault(stream).Fact?.EffectiveOn);
                break;
            case DecisionGivenBack f:
                Move(replayed, stream, -f.Amount, false);
                break;
            case ExpenditureRecorded { Document: { } document, Decision: { } number } when DecisionRecord.IsNumber(number):
                paid.Add((replayed.Place, DecisionRecord.Stream(number), document));
                break;
            default:
                break;
        }
    }

    public override Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation)
    {
        foreach (var (place, stream, document) in paid.Where(p => !drawn.Contains((p.Stream, p.Document))))
        {
            Break(place, $"{stream} 没有记录该付款", $"{stream} does not tell of this payment");
        }

        return Task.CompletedTask;
    }

    private void Move(ReplayedEvent replayed, string stream, Money amount, bool early)
    {
        if (!decisions.TryGetValue(stream, out var known))
        {
            Break(replayed.Place, "决议不存在", "there is no such decision");
            return;
        }

        var sum = known.Drawn + amount;
        decisions[stream] = (known.Fact, sum);
        if (sum < Money.Zero || sum > known.Fact.Terms.Ceiling)
        {
            Break(replayed.Place, $"累计付款 {sum} 元，额度 {known.Fact.Terms.Ceiling} 元",
                $"{sum} yuan are paid under a ceiling of {known.Fact.Terms.Ceiling}");
        }

        if (early)
        {
            Break(replayed.Place, "付款早于决议", "it was paid before it was decided");
        }
    }
}
