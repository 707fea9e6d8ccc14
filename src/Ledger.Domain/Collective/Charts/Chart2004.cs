using static Ledger.Domain.Collective.Charts.AccountNature;

namespace Ledger.Domain.Collective.Charts;

/// <summary>
/// The chart of 村集体经济组织会计制度 (财会〔2004〕12号), in use to 31 December 2023, with the three accounts that
/// villages added under it (161, 171, 241).
/// </summary>
internal static class Chart2004
{
    public static readonly ChartOfAccounts Chart = new(2004,
    [
        Of("101", "现金", "Cash", Asset),
        Of("102", "银行存款", "Bank deposits", Asset),
        Of("111", "短期投资", "Short-term investments", Asset),
        Of("112", "应收款", "Receivables", Asset),
        Of("113", "内部往来", "Accounts with members and units", Asset),
        Of("121", "库存物资", "Stores", Asset, CostCategory.Asset),
        Of("131", "牲畜（禽）资产", "Livestock", Asset, CostCategory.Asset),
        Of("132", "林木资产", "Forest assets", Asset, CostCategory.Asset),
        Of("141", "长期投资", "Long-term investments", Asset, CostCategory.Asset),
        Of("151", "固定资产", "Fixed assets", Asset, CostCategory.Asset),
        Of("152", "累计折旧", "Accumulated depreciation", Asset) with { IsContra = true },
        Of("153", "固定资产清理", "Disposal of fixed assets", Asset),
        Of("154", "在建工程", "Construction in progress", Asset, CostCategory.Asset),
        Of("161", "无形资产", "Intangible assets", Asset, CostCategory.Asset),
        Of("171", "拨付所属单位资金", "Funds passed to units", Asset),
        Of("201", "短期借款", "Short-term loans", Liability),
        Of("202", "应付款", "Payables", Liability),
        Of("211", "应付工资", "Wages payable", Liability),
        Of("212", "应付福利费", "Welfare payable", Liability),
        Of("221", "长期借款及应付款", "Long-term loans and payables", Liability),
        Of("231", "一事一议资金", "One-case funds", Liability),
        Of("241", "专项应付款", "Earmarked payables", Liability),
        Of("301", "资本", "Capital", Equity),
        Of("311", "公积公益金", "Common reserve and welfare fund", Equity),
        Of("321", "本年收益", "Result of the year", Equity),
        Of("322", "收益分配", "Distribution of results", Equity),
        Of("401", "生产（劳务）成本", "Production (labour) cost", Cost, CostCategory.Production),
        Of("501", "经营收入", "Operating income", Income, IncomeCategory.Operating),
        Of("502", "经营支出", "Operating expense", Expense, CostCategory.Operating),
        Of("511", "发包及上交收入", "Contracting and turned-in income", Income, IncomeCategory.Contracting),
        Of("521", "农业税附加返还收入", "Returned agricultural-tax surcharge", Income, IncomeCategory.Subsidy),
        Of("522", "补助收入", "Subsidy income", Income, IncomeCategory.Subsidy),
        Of("531", "其他收入", "Other income", Income, IncomeCategory.Other),
        Of("541", "管理费用", "Administrative expense", Expense, CostCategory.Administration),
        Of("551", "其他支出", "Other expense", Expense, CostCategory.Other),
        Of("561", "投资收益", "Investment income", Income, IncomeCategory.Investment),
    ]);

    private static ChartAccount Of(string code, string zh, string en, AccountNature nature, string? category = null) =>
        new(new ChartCode(2004, code), zh, en, nature) { Category = category };
}
