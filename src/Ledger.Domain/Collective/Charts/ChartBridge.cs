namespace Ledger.Domain.Collective.Charts;

/// <summary>
/// From the chart of 2004 to that of 2023 at 1 January 2024 (财会〔2023〕20号). One target carries a balance over by
/// itself; several mean that a person decides by what the entry was; none means that the account was dropped.
/// </summary>
public static class ChartBridge
{
    // 101 现金 is called 库存现金 since 2024 and means what it meant.
    private const string Renamed = "101";

    private static readonly Dictionary<string, string[]> targets = new(StringComparer.Ordinal)
    {
        ["101"] = ["101"], ["102"] = ["102"], ["111"] = ["111"], ["112"] = ["112"], ["113"] = ["113"],
        ["121"] = ["121"], ["131"] = ["131", "132"], ["132"] = ["131", "132", "134"], ["141"] = ["141"],
        ["151"] = ["151"], ["152"] = ["152"], ["153"] = ["154"], ["154"] = ["153"], ["161"] = ["161"],
        ["171"] = ["113", "141"], ["201"] = ["201"], ["202"] = ["211"], ["211"] = ["212", "213"],
        ["212"] = ["211", "311"], ["221"] = ["221"], ["231"] = ["231"], ["241"] = ["241"], ["301"] = ["301"],
        ["311"] = ["311"], ["321"] = ["321"], ["322"] = ["322"], ["401"] = ["401"], ["501"] = ["501"],
        ["502"] = ["511"], ["511"] = ["501", "502"], ["521"] = [], ["522"] = ["503"], ["531"] = ["504"],
        ["541"] = ["513"], ["551"] = ["514", "515"], ["561"] = ["502"],
    };

    /// <summary>
    /// Codes that stand in both charts and mean something else in each: the reason why no code is read without its
    /// version.
    /// </summary>
    public static IReadOnlyList<string> ChangedMeaning { get; } =
    [
        .. Chart2004.Chart.Accounts.Where(IsOtherIn2023).Select(a => a.Key.Code),
    ];

    /// <summary>The accounts of 2023 that an account of 2004 may go to; empty for an unknown code.</summary>
    public static IReadOnlyList<ChartCode> Targets(string code2004) =>
        [.. targets.GetValueOrDefault(code2004, []).Select(code => new ChartCode(2023, code))];

    private static bool IsOtherIn2023(ChartAccount old) =>
        old.Key.Code != Renamed && Chart2023.Chart.Find(old.Key.Code) is { } present && present.Zh != old.Zh;
}
