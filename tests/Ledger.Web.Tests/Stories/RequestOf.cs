using System.Text.Json;
using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Collective;
using Ledger.Domain.Contributions;
using Ledger.Domain.Dues;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Pools.YearEnd;
using NodaTime;

namespace Ledger.Web.Tests.Stories;

/// <summary>The request over HTTP that asks for a command: its address below <c>/api</c> and its body.</summary>
internal static class RequestOf
{
    public static (string Path, object Body) Command(Command command) => command switch
    {
        ReceiveAppropriation c => ($"{Of(c.Pool)}/appropriations", new
        {
            tier = Word(c.Tier), amount = $"{c.Amount}", effectiveOn = Iso(c.EffectiveOn), evidence = Of(c.Evidence),
            summary = c.Summary,
        }),
        WithdrawAppropriation c => ($"{Of(c.Pool)}/appropriations/{c.Voucher}/withdraw",
            Because(c.EffectiveOn, c.Reason)),
        DraftAllocation c => ("allocations", new
        {
            holder = $"{c.Pool.Holder}", fund = c.Pool.Fund, year = c.Pool.Year.Value, lines = Of(c.Lines),
            effectiveOn = Iso(c.EffectiveOn), evidence = Of(c.Evidence), summary = c.Summary,
        }),
        ReviseAllocation c => ($"{Allocation(c.Id)}/revise", new
        {
            lines = Of(c.Lines), effectiveOn = Iso(c.EffectiveOn), evidence = Of(c.Evidence), summary = c.Summary,
        }),
        SubmitAllocation c => ($"{Allocation(c.Id)}/submit", new { }),
        ReturnAllocation c => ($"{Allocation(c.Id)}/return", new { reason = c.Reason }),
        ApproveAllocation c => ($"{Allocation(c.Id)}/approve", new { effectiveOn = Iso(c.EffectiveOn) }),
        DisburseAllocation c => ($"{Allocation(c.Id)}/disburse", new { effectiveOn = Iso(c.EffectiveOn) }),
        CancelAllocation c => ($"{Allocation(c.Id)}/cancel", Because(c.EffectiveOn, c.Reason)),
        ReverseAllocation c => ($"{Allocation(c.Id)}/reverse", Because(c.EffectiveOn, c.Reason)),
        ConfirmReceipt c => ($"{Allocation(c.Id)}/lines/{c.Unit}/confirm", new { effectiveOn = Iso(c.EffectiveOn) }),
        RecordExpenditure c => ($"{Of(c.Account)}/expenditures", new
        {
            amount = $"{c.Amount}", effectiveOn = Iso(c.EffectiveOn), purpose = c.Purpose, payee = c.Payee, project = c.Project,
            hold = c.Hold?.ToString(), evidence = Of(c.Evidence), summary = c.Summary,
        }),
        ReverseExpenditure c => ($"{Of(c.Account)}/expenditures/{c.Voucher}/reverse",
            Because(c.EffectiveOn, c.Reason)),
        TakeOverBalance c => ($"{Of(c.Account)}/openings", new
        {
            from = c.From.Value, amount = $"{c.Amount}", effectiveOn = Iso(c.EffectiveOn), evidence = Of(c.Evidence),
            summary = c.Summary,
        }),
        ReverseTakeOver c => ($"{Of(c.Account)}/openings/{c.Voucher}/reverse", Because(c.EffectiveOn, c.Reason)),
        PlaceHold c => ($"{Of(c.Account)}/holds", new
        {
            amount = $"{c.Amount}", effectiveOn = Iso(c.EffectiveOn), purpose = c.Purpose, evidence = Of(c.Evidence),
            summary = c.Summary,
        }),
        ReleaseHold c => ($"{Of(c.Account)}/holds/{c.Hold}/release", Because(c.EffectiveOn, c.Reason)),
        CarryPool c => ($"{Of(c.Pool)}/carry-over", new { evidence = Of(c.Evidence), summary = c.Summary }),
        _ => RequestOfPaper.Command(command) ?? Books(command),
    };

    private static (string Path, object Body) Books(Command command) => command switch
    {
        DuesCommand c => Dues(c),
        CollectiveCommand c => Village(c),
        RecordContribution c => ("contributions", new
        {
            recipient = c.Terms.Recipient, kind = Word(c.Terms.Kind), total = c.Terms.Total?.ToString(),
            conversionBasis = c.Terms.ConversionBasis, effectiveOn = Iso(c.EffectiveOn),
            contributors = c.Terms.Contributors.Select(g => new { g.Name, g.Count, amount = g.Amount?.ToString() })
                .Select(g => new { name = g.Name, count = g.Count, g.amount }),
            evidence = Of(c.Evidence), summary = c.Summary,
        }),
        ReverseContribution c => ($"contributions/{Uri.EscapeDataString(c.Id)}/reverse",
            Because(c.EffectiveOn, c.Reason)),
        _ => throw new InvalidOperationException($"No request asks for {command.GetType().Name}."),
    };

    private static (string, object) Dues(DuesCommand command)
    {
        var dues = $"dues/{command.Dues.PartyOrg}/{command.Dues.Year}";
        return command switch
        {
            CollectDues c => ($"{dues}/collections", new
            {
                month = c.Month, members = c.Members, amount = $"{c.Amount}", effectiveOn = Iso(c.EffectiveOn),
                evidence = Of(c.Evidence), summary = c.Summary,
            }),
            RemitDues c => ($"{dues}/remittances", Months(c.FromMonth, c.ToMonth, c.EffectiveOn, c.Summary)),
            ReturnDues c => ($"{dues}/returns", Months(c.FromMonth, c.ToMonth, c.EffectiveOn, c.Summary)),
            ReverseDues c => ($"{dues}/entries/{c.Voucher}/reverse", Because(c.EffectiveOn, c.Reason)),
            _ => throw new InvalidOperationException($"No request asks for {command.GetType().Name}."),
        };
    }

    private static (string, object) Village(CollectiveCommand command)
    {
        var books = $"collective/{command.Books.Village}/{command.Books.Year}";
        return command switch
        {
            OpenCollective c => ($"{books}/opening", new
            {
                available = $"{c.Available}", reserve = $"{c.Reserve}", undistributed = $"{c.Undistributed}",
                effectiveOn = Iso(c.EffectiveOn), evidence = Of(c.Evidence), summary = c.Summary,
            }),
            RecordIncome c => ($"{books}/incomes", new
            {
                code = c.Code, amount = $"{c.Amount}", effectiveOn = Iso(c.EffectiveOn), recurring = c.Recurring,
                counterparty = c.Counterparty, contract = c.Contract, evidence = Of(c.Evidence), summary = c.Summary,
            }),
            RecordCost c => ($"{books}/costs", new
            {
                code = c.Code, amount = $"{c.Amount}", effectiveOn = Iso(c.EffectiveOn), payee = c.Payee,
                evidence = Of(c.Evidence), summary = c.Summary,
            }),
            ReceiveSubsidy c => ($"{books}/subsidies", new
            {
                tier = Word(c.Tier), earmark = c.Earmark, amount = $"{c.Amount}", effectiveOn = Iso(c.EffectiveOn),
                evidence = Of(c.Evidence), summary = c.Summary,
            }),
            RecogniseEarmarked c => ($"{books}/subsidies/{c.Subsidy}/recognise", new
            {
                amount = $"{c.Amount}", effectiveOn = Iso(c.EffectiveOn), evidence = Of(c.Evidence),
                summary = c.Summary,
            }),
            ReverseCollectiveEntry c => ($"{books}/entries/{c.Voucher}/reverse", Because(c.EffectiveOn, c.Reason)),
            _ => throw new InvalidOperationException($"No request asks for {command.GetType().Name}."),
        };
    }

    private static object Because(LocalDate day, string reason) => new { effectiveOn = Iso(day), reason };

    private static object Months(int from, int to, LocalDate day, string summary) =>
        new { fromMonth = from, toMonth = to, effectiveOn = Iso(day), summary };

    private static object Of(Evidence evidence) => new { documentNo = evidence.DocumentNo };

    private static object Of(IEnumerable<AllocationLine> lines) =>
        lines.Select(l => new { unit = l.Unit, amount = $"{l.Amount}" });

    private static string Of(PoolKey pool) => $"pools/{pool.Holder}/{pool.Fund}/{pool.Year}";

    private static string Of(AccountKey account) => $"accounts/{account.Unit}/{account.Fund}/{account.Year}";

    private static string Allocation(string id) => $"allocations/{Uri.EscapeDataString(id)}";

    private static string Iso(LocalDate day) => $"{day:uuuu-MM-dd}";

    private static string Word<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
