using NodaTime;

namespace Ledger.Domain.Collective.Charts;

/// <summary>A chart of accounts of village collectives, as the Ministry of Finance issued it.</summary>
public sealed class ChartOfAccounts
{
    /// <summary>The first day of the chart of 2023 (财会〔2023〕14号, 财会〔2023〕20号).</summary>
    public static readonly LocalDate Since2023Chart = new(2024, 1, 1);

    private readonly Dictionary<string, ChartAccount> byCode;

    internal ChartOfAccounts(int version, IReadOnlyList<ChartAccount> accounts)
    {
        Version = version;
        Accounts = accounts;
        byCode = accounts.ToDictionary(a => a.Key.Code, StringComparer.Ordinal);
    }

    /// <summary>The year that names the chart.</summary>
    public int Version { get; }

    /// <summary>The accounts in the order of the chart.</summary>
    public IReadOnlyList<ChartAccount> Accounts { get; }

    /// <summary>The chart that entries of the business date use.</summary>
    public static ChartOfAccounts On(LocalDate day) => day < Since2023Chart ? Chart2004.Chart : Chart2023.Chart;

    /// <summary>The account of a key in whichever chart it names, or null.</summary>
    public static ChartAccount? Find(ChartCode key) => key.Version switch
    {
        2004 => Chart2004.Chart.Find(key.Code),
        2023 => Chart2023.Chart.Find(key.Code),
        _ => null,
    };

    /// <summary>The account of that code in this chart, or null.</summary>
    public ChartAccount? Find(string code) => byCode.GetValueOrDefault(code);
}
