using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;

namespace Ledger.Web.Samples.Street;

/// <summary>One allocation on its way: prepared, approved on the next day, paid two days later, confirmed line by line.</summary>
internal sealed record AllocationRound(
    string Fund, LocalDate Day, FundingTier Tier, IReadOnlyList<(string Unit, Money Amount)> Lines, string Document,
    string Summary)
{
    private static readonly Period tillApproved = Period.FromDays(1);
    private static readonly Period tillPaid = Period.FromDays(3);
    private static readonly Period tillConfirmed = Period.FromDays(5);

    /// <summary>The pool of the street that pays it.</summary>
    public PoolKey Pool => new(Office, Fund, FiscalYear.Of(Day));

    /// <summary>Units whose receipt is not confirmed (在途).</summary>
    public IReadOnlyList<string> Unconfirmed { get; init; } = [];

    /// <summary>The same amount for every one of the twelve.</summary>
    public static IReadOnlyList<(string, Money)> Each(long yuan) => [.. Twelve.Select(u => (u.Code, Money.Yuan(yuan)))];

    /// <summary>Writes the draft down and sends it to the approver.</summary>
    public Noted Submit(SamplePlan plan)
    {
        var draft = plan.Note(Workday(Day), StreetPeople.Recorder, Draft());
        plan.Do(Workday(Day), StreetPeople.Recorder, () => new SubmitAllocation(draft.Id));
        return draft;
    }

    /// <summary>Approves and pays what was submitted.</summary>
    public void Pay(SamplePlan plan, Noted draft)
    {
        var (approved, paid) = (Workday(Day + tillApproved), Workday(Day + tillPaid));
        plan.Do(approved, StreetPeople.Approver, () => new ApproveAllocation(draft.Id, approved), "资料齐全，同意");
        plan.Do(paid, StreetPeople.Payer, () => new DisburseAllocation(draft.Id, paid));
    }

    /// <summary>Has the units confirm, each some days after the money was sent, most of them on the day itself.</summary>
    public void Confirm(SamplePlan plan, Noted draft)
    {
        foreach (var (index, (unit, _)) in Lines.Where(l => !Unconfirmed.Contains(l.Unit)).Index())
        {
            var arrived = Workday(Day + tillConfirmed + Period.FromDays(index % 3));
            var recorded = Workday(arrived.PlusDays(index % 4 == 3 ? 2 : 0));
            plan.Do(recorded, StreetPeople.KeeperOf(unit), () => new ConfirmReceipt(draft.Id, unit, arrived));
        }
    }

    /// <summary>The whole way.</summary>
    public void Write(SamplePlan plan)
    {
        var draft = Submit(plan);
        Pay(plan, draft);
        Confirm(plan, draft);
    }

    /// <summary>The draft as first written.</summary>
    public DraftAllocation Draft() => new(
        Pool, [.. Lines.Select(l => new AllocationLine(l.Unit, l.Amount, Tier))], Workday(Day),
        Evidence.Document(Document), Summary);

    /// <summary>The account that the round feeds.</summary>
    public AccountKey Account(string unit) => new(unit, Fund, Pool.Year);
}
