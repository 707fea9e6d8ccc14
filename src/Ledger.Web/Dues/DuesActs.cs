using Ledger.Domain.Dues;
using Ledger.Domain.Kernel;
using Ledger.Web.Acts;
using Ledger.Web.Shell.Entry;

namespace Ledger.Web.Dues;

/// <summary>What is done with party dues.</summary>
public static class DuesActs
{
    private static readonly Choice[] months = [.. Enumerable.Range(1, 12).Select(m => new Choice($"{m}", $"{m}"))];

    /// <summary>The organisation whose dues they are.</summary>
    internal static ActField Organisation { get; } =
        new("partyOrg", ActFieldKind.Choice, "党组织", "Party organisation")
        {
            Kept = true, Searched = true, Choices = Organisations,
        };

    private static readonly ActField fromMonth =
        ActFields.Choice("fromMonth", "起始月份", "First month", _ => months) with { Kept = true };

    private static readonly ActField toMonth =
        ActFields.Choice("toMonth", "截止月份", "Last month", _ => months) with { Kept = true };

    /// <summary>党费收缴.</summary>
    public static Act Collection { get; } = new("collect-dues", ActGroup.Dues, "党费收缴", "Collect dues")
    {
        Path = "/dues/new", List = "/dues", Words = "交党费 收党费",
        Fields =
        [
            Organisation, ActFields.Choice("month", "月份", "Month", _ => months),
            ActFields.Amount, new("members", ActFieldKind.Whole, "缴费人数", "Members who paid"), ActFields.Summary,
            ActFields.Document, ActFields.Papers, ActFields.Day, ActFields.Year,
        ],
        Command = e => new CollectDues(Key(e), Month(e, "month"), e.Whole("members") ?? 0, e.Amount(), e.Day(),
            e.Evidence(), e.Needed("summary")),
    };

    /// <summary>党费上缴.</summary>
    public static Act Remittance { get; } = new("remit-dues", ActGroup.Dues, "党费上缴", "Remit dues")
    {
        List = "/dues", Words = "上交党费 upward",
        Lead = ("金额按现行上缴比例从已收未缴党费算出，不手工填写。", "The amount follows from the ratio in force and what was collected; it is not typed."),
        Fields = [Organisation, fromMonth, toMonth, ActFields.Summary, ActFields.Document, ActFields.Papers, ActFields.Day, ActFields.Year],
        Command = e => new RemitDues(Key(e), Month(e, "fromMonth"), Month(e, "toMonth"), e.Day(), e.Evidence(),
            e.Needed("summary")),
    };

    /// <summary>党费返还入账.</summary>
    public static Act Return { get; } = new("return-dues", ActGroup.Dues, "党费返还入账", "Return dues")
    {
        List = "/dues", Words = "返还 下拨 refund",
        Lead = ("金额按现行返还比例从已上缴党费算出，同时记入单位的返还党费账户。", "The amount follows from the ratio in force and what was remitted; it is booked to the unit at once."),
        Fields = [Organisation, fromMonth, toMonth, ActFields.Summary, ActFields.Document, ActFields.Papers, ActFields.Day, ActFields.Year],
        Command = e => new ReturnDues(Key(e), Month(e, "fromMonth"), Month(e, "toMonth"), e.Day(), e.Evidence(),
            e.Needed("summary")),
    };

    /// <summary>冲销党费.</summary>
    public static Act Reversal { get; } = new("reverse-dues", ActGroup.Correcting, "冲销党费", "Reverse dues")
    {
        List = "/dues", Words = "红字 更正 cancel",
        Fields =
        [
            Organisation, ActFields.Year, ActFields.Text("voucher", "原凭证号", "Voucher to reverse"), ActFields.Day,
            ActFields.Text("reason", "冲销原因", "Reason"),
        ],
        Command = e => new ReverseDues(Key(e), e.Voucher("voucher"), e.Day(), e.Needed("reason")),
    };

    private static IReadOnlyList<Choice> Organisations(ActEntry e) =>
    [
        .. e.Desk.Reference.Parties.All
            .Where(o => e.Desk.Holds(Role.Recorder, o.Places.On(e.Today)?.Unit ?? ""))
            .OrderBy(o => o.Id, StringComparer.Ordinal).Select(o => new Choice(o.Id, e.Desk.NameOfParty(o.Id))),
    ];

    private static DuesKey Key(ActEntry e) => new(e.Choice("partyOrg"), e.Year());

    private static int Month(ActEntry e, string field) => int.TryParse(e.Choice(field), out var month) ? month : 0;
}
