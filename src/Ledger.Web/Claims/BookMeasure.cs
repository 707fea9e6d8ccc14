namespace Ledger.Web.Claims;

/// <summary>Which accounts of the journal a reported figure is compared with.</summary>
/// <param name="Accounts">The beginnings of account names that count, as in <c>spent:</c> or <c>income:operating</c>.</param>
/// <param name="Zh">In words.</param>
public sealed record BookMeasure(string Code, IReadOnlyList<string> Accounts, string Zh, string En)
{
    /// <summary>The measures offered; a purpose narrows spending further.</summary>
    public static readonly IReadOnlyList<BookMeasure> All =
    [
        new("operating-income", ["income:operating", "income:contracting", "income:investment"], "经营性收入", "Operating revenue"),
        new("income", ["income:"], "村集体总收入", "All village income"),
        new("spent", ["spent:"], "支出", "Expenditure"),
        new("appropriated", ["source:central", "source:province", "source:city", "source:district", "source:subdistrict"],
            "拨入指标", "Appropriations"),
        new("donated", ["source:donor"], "共建资助（现金和折价实物）", "Co-building, cash and converted goods"),
    ];

    /// <summary>The measure of a code; null when there is none.</summary>
    public static BookMeasure? Find(string? code) => All.FirstOrDefault(m => m.Code == code);
}
