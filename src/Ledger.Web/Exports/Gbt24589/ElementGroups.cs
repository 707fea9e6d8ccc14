using System.Globalization;
using Ledger.Domain.Kernel;
using NodaTime.Text;

namespace Ledger.Web.Exports.Gbt24589;

/// <summary>
/// The groups of elements of a journal: the book, its accounts, balances and turnovers by month, vouchers. A line with a
/// positive amount is a debit, one with a negative amount a credit; that is how the journal keeps both sides.
/// </summary>
internal static class ElementGroups
{
    private static readonly LocalDatePattern compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>Reads the journal once and makes the groups.</summary>
    public static async Task<IReadOnlyList<ElementGroup>> Read(JournalFeed feed, string tenant, CancellationToken cancellation)
    {
        var lines = await feed.Lines(cancellation).ToListAsync(cancellation);
        return [Book(tenant, lines), Accounts(lines), Balances(lines), Vouchers(lines)];
    }

    private static ElementGroup Book(string tenant, List<ExportedLine> lines) => new("电子账簿",
        ["电子账簿编号", "电子账簿名称", "会计核算单位", "组织机构代码", "单位性质", "行业", "开发单位", "版本号", "本位币", "会计年度", "科目结构"],
        [.. lines.Select(l => l.Year).Distinct().Order().Select(year => (string[])
            [$"{tenant}-{year}", "明账", tenant, "", "", "", "明账 Ledger", "1", "人民币", Text(year), "名称"])]);

    private static ElementGroup Accounts(List<ExportedLine> lines) => new("会计科目",
        ["科目编号", "科目名称", "科目类型", "科目级次", "余额方向", "辅助核算标志", "辅助核算项"],
        [.. lines.Select(l => l.Account).Distinct().Order(StringComparer.Ordinal).Select(account => (string[])
            [account, account, TypeOf(account), Text(account.Split(':').Length), AccountName.RootOf(account) is "Assets" or "Expenses" ? "借" : "贷",
                "1", "单位,资金,年度,管理方"])]);

    private static ElementGroup Balances(List<ExportedLine> lines)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var account in lines.GroupBy(l => (l.Account, l.Unit, l.Fund, l.Year, l.Holder))
            .OrderBy(g => g.Key.Account, StringComparer.Ordinal).ThenBy(g => g.Key.Unit, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Fund, StringComparer.Ordinal).ThenBy(g => g.Key.Year).ThenBy(g => g.Key.Holder, StringComparer.Ordinal))
        {
            var balance = Money.Zero;
            foreach (var month in account.GroupBy(l => (l.EffectiveOn.Year, l.EffectiveOn.Month)).OrderBy(g => g.Key))
            {
                var debit = Money.Sum(month.Where(l => l.Amount.IsPositive).Select(l => l.Amount));
                var credit = -Money.Sum(month.Where(l => !l.Amount.IsPositive).Select(l => l.Amount));
                rows.Add([account.Key.Account, $"{account.Key.Unit}/{account.Key.Fund}/{account.Key.Year}/{account.Key.Holder}",
                    $"{month.Key.Year:0000}{month.Key.Month:00}", balance.ToString(), debit.ToString(), credit.ToString(),
                    (balance = balance + debit - credit).ToString()]);
            }
        }

        return new ElementGroup("科目余额及发生额",
            ["科目编号", "辅助核算组", "会计月度", "期初余额", "借方发生额", "贷方发生额", "期末余额"], rows);
    }

    private static ElementGroup Vouchers(List<ExportedLine> lines) => new("记账凭证",
        ["凭证日期", "凭证种类", "凭证编号", "行号", "摘要", "科目编号", "借方金额", "贷方金额", "币种", "记账标志", "作废标志",
            "行政区划代码", "单位代码", "资金", "会计年度", "往来单位", "记账序号"],
        [.. lines.Select(l => (string[])
            [compact.Format(l.EffectiveOn), Kind(l.Voucher), $"{l.Holder}/{l.Voucher}", Text(l.Line + 1), l.Summary ?? "", l.Account,
                (l.Amount.IsPositive ? l.Amount : Money.Zero).ToString(), (l.Amount.IsPositive ? Money.Zero : -l.Amount).ToString(),
                "人民币", "1", "0", l.Unit, l.Unit, l.Fund, Text(l.Year), l.Counterparty ?? "", l.Sequence.ToString(CultureInfo.InvariantCulture)])]);

    private static string Kind(string voucher) => voucher[0] switch
    {
        'R' => "收",
        'P' => "付",
        _ => "转",
    };

    private static string TypeOf(string account) => AccountName.RootOf(account) switch
    {
        "Assets" => "资产",
        "Liabilities" => "负债",
        "Equity" => "净资产",
        "Income" => "收入",
        _ => "支出",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
