using static Ledger.Domain.Collective.Charts.AccountNature;

namespace Ledger.Domain.Collective.Charts;

/// <summary>The chart of 农村集体经济组织会计制度 (财会〔2023〕14号), in use from 1 January 2024.</summary>
internal static class Chart2023
{
    public static readonly ChartOfAccounts Chart = new(2023,
    [
        Of("101", "库存现金", "Cash on hand", Asset),
        Of("102", "银行存款", "Bank deposits", Asset),
        Of("111", "短期投资", "Short-term investments", Asset),
        Of("112", "应收款", "Receivables", Asset),
        Of("113", "内部往来", "Accounts with members and units", Asset),
        Of("121", "库存物资", "Stores", Asset, CostCategory.Asset),
        Of("131", "消耗性生物资产", "Consumable biological assets", Asset, CostCategory.Asset),
        Of("132", "生产性生物资产", "Productive biological assets", Asset, CostCategory.Asset),
        Contra("133", "生产性生物资产累计折旧", "Depreciation of productive biological assets"),
        Of("134", "公益性生物资产", "Public-welfare biological assets", Asset, CostCategory.Asset),
        Of("141", "长期投资", "Long-term investments", Asset, CostCategory.Asset),
        Of("151", "固定资产", "Fixed assets", Asset, CostCategory.Asset),
        Contra("152", "累计折旧", "Accumulated depreciation"),
        Of("153", "在建工程", "Construction in progress", Asset, CostCategory.Asset),
        Of("154", "固定资产清理", "Disposal of fixed assets", Asset),
        Of("161", "无形资产", "Intangible assets", Asset, CostCategory.Asset),
        Contra("162", "累计摊销", "Accumulated amortisation"),
        Of("171", "长期待摊费用", "Long-term deferred expense", Asset, CostCategory.Asset),
        Of("181", "待处理财产损溢", "Property gains and losses pending", Asset),
        Of("201", "短期借款", "Short-term loans", Liability),
        Of("211", "应付款", "Payables", Liability),
        Of("212", "应付工资", "Wages payable", Liability),
        Of("213", "应付劳务费", "Labour fees payable", Liability),
        Of("214", "应交税费", "Taxes payable", Liability),
        Of("221", "长期借款及应付款", "Long-term loans and payables", Liability),
        Of("231", "一事一议资金", "One-case funds", Liability),
        Of("241", "专项应付款", "Earmarked payables", Liability),
        Of("301", "资本", "Capital", Equity),
        Of("311", "公积公益金", "Common reserve and welfare fund", Equity),
        Of("321", "本年收益", "Result of the year", Equity),
        Of("322", "收益分配", "Distribution of results", Equity),
        Of("401", "生产（劳务）成本", "Production (labour) cost", Cost, CostCategory.Production),
        Of("501", "经营收入", "Operating income", Income, IncomeCategory.Operating),
        Of("502", "投资收益", "Investment income", Income, IncomeCategory.Investment),
        Of("503", "补助收入", "Subsidy income", Income, IncomeCategory.Subsidy),
        Of("504", "其他收入", "Other income", Income, IncomeCategory.Other),
        Of("511", "经营支出", "Operating expense", Expense, CostCategory.Operating),
        Of("512", "税金及附加", "Taxes and surcharges", Expense, CostCategory.Taxes),
        Of("513", "管理费用", "Administrative expense", Expense, CostCategory.Administration),
        Of("514", "公益支出", "Public-welfare expense", Expense, CostCategory.Welfare),
        Of("515", "其他支出", "Other expense", Expense, CostCategory.Other),
        Of("521", "所得税费用", "Income tax", Expense, CostCategory.IncomeTax),
    ]);

    private static ChartAccount Of(string code, string zh, string en, AccountNature nature, string? category = null) =>
        new(new ChartCode(2023, code), zh, en, nature) { Category = category };

    private static ChartAccount Contra(string code, string zh, string en) =>
        Of(code, zh, en, Asset) with { IsContra = true };
}
