using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;
using static Ledger.Domain.Tests.Model.Choices;

namespace Ledger.Domain.Tests.Model;

/// <summary>
/// Makes the next step of a random scene from a seed and from what the model knows, so that most commands are
/// near to right: they name real documents, and their amounts lie on the limit or one fen beside it.
/// </summary>
public sealed class CommandGenerator(NaiveLedger model)
{
    private static readonly Recipe[] recipes =
    [
        new(5, Role.Recorder, _ => true, (_, d) => Receive(d)),
        new(1, Role.Recorder, m => m.PoolVouchers.Any(), (g, d) => g.Withdraw(d)),
        new(9, Role.Recorder, _ => true, (g, d) => g.Draft(d)),
        new(2, Role.Recorder, m => Any(m, "draft"), (g, d) => g.Revise(d)),
        new(6, Role.Recorder, m => Any(m, "returned"), (g, d) => g.Revise(d)),
        new(10, Role.Recorder, m => Any(m, "draft"),
            (g, d) => new SubmitAllocation(g.PaperAt(d, "draft").Id)),
        new(2, Role.Approver, m => Any(m, "submitted"),
            (g, d) => new ReturnAllocation(g.PaperAt(d, "submitted").Id, Text(d, "金额有误"))),
        new(12, Role.Approver, m => Any(m, "submitted"), (g, d) => g.Approve(d)),
        new(1, Role.Recorder, m => m.Papers.Count > 0, (g, d) => g.Cancel(d)),
        new(14, Role.Payer, m => Any(m, "approved"), (g, d) => g.Disburse(d)),
        new(24, Role.Recorder, m => m.Papers.Any(IsAwaited), (g, d) => g.Confirm(d)),
        new(1, Role.Approver, m => Any(m, "paid"), (g, d) => g.TakeBack(d)),
        new(9, Role.Recorder, m => m.Accounts.Count > 0, (g, d) => g.Hold(d)),
        new(4, Role.Recorder, m => m.OpenHolds.Any(), (g, d) => g.Release(d)),
        new(24, Role.Recorder, m => m.Accounts.Count > 0, (g, d) => g.Spend(d)),
        new(7, Role.Recorder, m => m.OpenPayments.Any(), (g, d) => g.Unspend(d)),
    ];

    private sealed record Recipe(
        int Weight, Role Role, Func<NaiveLedger, bool> IsReady, Func<CommandGenerator, Draw, Command> Make);

    /// <summary>The step that follows from the seed in the present state of the model.</summary>
    public SceneStep Next(ulong seed)
    {
        var draw = new Draw(seed);
        if (draw.Chance(1))
        {
            return new SceneStep.Close(draw.Of(Offices), Year(draw), 1 + (int)draw.Below(12));
        }

        if (draw.Chance(3) && model.Closed.FirstOrDefault() is { Month: > 0 } shut)
        {
            return new SceneStep.Reopen(shut.Holder, shut.Year, shut.Month);
        }

        var anyway = draw.Chance(4);
        var recipe = draw.Weighted<Recipe>(
            [.. recipes.Where(r => anyway || r.IsReady(model)).Select(r => (r.Weight, r))]);
        var command = recipe.Make(this, draw);
        var fit = ModelWorld.People.Where(p => model.May(p, recipe.Role, UnitOf(command))).ToList();
        return new SceneStep.Ask(command, draw.Of(fit.Count > 0 && draw.Chance(92) ? fit : ModelWorld.People));
    }

    private string UnitOf(Command command) => command switch
    {
        ReceiveAppropriation c => c.Pool.Holder.Owner,
        WithdrawAppropriation c => c.Pool.Holder.Owner,
        DraftAllocation c => c.Pool.Holder.Owner,
        ConfirmReceipt c => c.Unit,
        PlaceHold c => c.Account.Unit,
        ReleaseHold c => c.Account.Unit,
        RecordExpenditure c => c.Account.Unit,
        ReverseExpenditure c => c.Account.Unit,
        _ => model.Papers.FirstOrDefault(p => command.Anchors[0].EndsWith($"/{p.Id}", StringComparison.Ordinal))?
            .Pool.Holder.Owner ?? "",
    };

    private static ReceiveAppropriation Receive(Draw d)
    {
        var pool = Pool(d);
        var tier = d.Of(Enum.GetValues<FundingTier>());
        return new ReceiveAppropriation(pool, tier, Amount(d, 60_000_000), Day(d, pool.Year.Value, Early(pool)),
            d.Chance(2) ? Evidence.None : Evidence.Document("演示指标"), Text(d, "指标"));
    }

    private WithdrawAppropriation Withdraw(Draw d)
    {
        var known = model.PoolVouchers.ToList();
        var (pool, voucher) = known.Count > 0 && d.Chance(95) ? d.Of(known) : (Pool(d), "R-2026-000001");
        return new WithdrawAppropriation(pool, Voucher.Parse(voucher)!, Day(d, pool.Year.Value), Text(d, "收回"));
    }

    private DraftAllocation Draft(Draw d)
    {
        var pool = Pool(d);
        return new DraftAllocation(
            pool, Lines(d, pool), Day(d, pool.Year.Value, Early(pool)), Evidence.None, Text(d, "安排"));
    }

    private ReviseAllocation Revise(Draw d)
    {
        var paper = PaperAt(d, d.Chance(50) ? "returned" : "draft");
        return new ReviseAllocation(paper.Id, Lines(d, paper.Pool), Day(d, paper, paper.Day), Evidence.None,
            Text(d, "调整"));
    }

    private ApproveAllocation Approve(Draw d)
    {
        var paper = PaperAt(d, "submitted");
        return new ApproveAllocation(paper.Id, Day(d, paper, paper.Day));
    }

    private CancelAllocation Cancel(Draw d)
    {
        var paper = PaperAt(d, d.Of(["draft", "submitted", "returned", "approved", "approved"]));
        return new CancelAllocation(paper.Id, Day(d, paper, paper.ApprovedOn ?? paper.Day), Text(d, "取消"));
    }

    private DisburseAllocation Disburse(Draw d)
    {
        var paper = PaperAt(d, "approved");
        return new DisburseAllocation(paper.Id, Day(d, paper, paper.ApprovedOn));
    }

    private ConfirmReceipt Confirm(Draw d)
    {
        var paper = PaperAt(d, "paid", IsAwaited);
        var waiting = paper.Lines.Keys.Except(paper.Confirmed).ToList();
        return new ConfirmReceipt(paper.Id, waiting.Count > 0 && d.Chance(90) ? d.Of(waiting) : d.Of(UnitCodes),
            Day(d, paper, paper.PaidOn));
    }

    private ReverseAllocation TakeBack(Draw d)
    {
        var paper = PaperAt(d, "paid");
        return new ReverseAllocation(paper.Id, Day(d, paper, paper.LastReceipt ?? paper.PaidOn), Text(d, "拨错"));
    }

    private PlaceHold Hold(Draw d)
    {
        var (account, day) = AccountAndDay(d);
        return new PlaceHold(account, Amount(d, model.Spendable(account, day)), day, PurposeOf(d), null, Evidence.None,
            Text(d, "预占"));
    }

    private RecordExpenditure Spend(Draw d)
    {
        var (account, day) = AccountAndDay(d);
        var limit = model.Spendable(account, day);
        VoucherNumber? hold = null;
        if (d.Chance(35) && model.OpenHolds.ToList() is { Count: > 0 } open)
        {
            (account, var voucher, limit, var since) = d.Of(open);
            (hold, day) = (Voucher.Parse(voucher), Day(d, account.Year.Value, since));
        }

        return new RecordExpenditure(account, Amount(d, limit), day, PurposeOf(d), Text(d, "收款人"), null, null,
            hold, Evidence.None, Text(d, "支出"));
    }

    private ReleaseHold Release(Draw d)
    {
        var open = model.OpenHolds.ToList();
        var (account, voucher, since) = open.Count > 0 && d.Chance(90)
            ? d.Of([.. open.Select(h => (h.Account, h.Voucher, h.Since))])
            : AnyVoucher(d);
        return new ReleaseHold(account, Voucher.Parse(voucher)!, Day(d, account.Year.Value, since),
            Text(d, "释放"));
    }

    private ReverseExpenditure Unspend(Draw d)
    {
        var open = model.OpenPayments.ToList();
        var (account, voucher, day) = open.Count > 0 && d.Chance(70) ? d.Of(open) : AnyVoucher(d);
        return new ReverseExpenditure(account, Voucher.Parse(voucher)!, Day(d, account.Year.Value, day),
            Text(d, "冲销"));
    }

    private List<AllocationLine> Lines(Draw d, PoolKey pool)
    {
        var limit = model.Least(new BalanceKey(pool.Holder.ToString(), pool.Holder.Owner, pool.Fund,
            pool.Year.Value, "pool:unallocated"), Early(pool));
        var office = pool.Holder.Owner.TrimEnd('0');
        var within = UnitCodes.Where(u => d.Chance(u == ModelWorld.Mover ? 20 : 3)
            || u.StartsWith(office, StringComparison.Ordinal)).ToList();
        var count = d.Chance(2) ? 0 : 1 + (int)d.Below(4);
        return [.. Enumerable.Range(0, count)
            .Select(_ => within.Count == 0 || d.Chance(1) ? ModelWorld.Nowhere : d.Of(within))
            .Where((unit, i) => i == 0 || d.Chance(95)).Distinct()
            .Concat(d.Chance(4) ? within.Take(2) : [])
            .Select(unit => new AllocationLine(unit, Amount(d, limit / Math.Max(count, 1)), FundingTier.City))];
    }

    private Paper PaperAt(Draw d, string step, Func<Paper, bool>? like = null)
    {
        var fitting = model.Papers.Where(p => p.Step == step && like?.Invoke(p) != false).ToList();
        var others = model.Papers.ToList();
        return fitting.Count > 0 && d.Chance(90) ? d.Of(fitting)
            : others.Count > 0 && d.Chance(85) ? d.Of(others)
            : new Paper("fiscal-990101001000-2026-999999", Pool(d)) { Day = new LocalDate(2026, 1, 1) };
    }

    private AccountKey Account(Draw d)
    {
        var known = model.Accounts.ToList();
        return known.Count > 0 && d.Chance(96)
            ? d.Of(known)
            : new AccountKey(d.Of([.. UnitCodes, ModelWorld.Nowhere]), FundOf(d), new FiscalYear(Year(d)));
    }

    private (AccountKey, LocalDate) AccountAndDay(Draw d)
    {
        var drawn = Enumerable.Range(0, 6).Select(_ => Account(d)).Select(a => (a, Day(d, a.Year.Value))).ToList();
        var rich = drawn.Where(t => model.Spendable(t.a, t.Item2) > 0).ToList();
        return rich.Count > 0 && d.Chance(90) ? rich[0] : drawn[0];
    }

    private static bool IsAwaited(Paper paper) => paper.Step == "paid" && paper.Confirmed.Count < paper.Lines.Count;

    private static bool Any(NaiveLedger model, string step) => model.Papers.Any(p => p.Step == step);

    private (AccountKey, string, LocalDate) AnyVoucher(Draw d)
    {
        var known = model.AccountVouchers.ToList();
        return known.Count > 0 && d.Chance(96) ? d.Of(known) : (Account(d), "P-2026-000001", new(2026, 1, 1));
    }
}
