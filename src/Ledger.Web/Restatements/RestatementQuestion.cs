using Ledger.Domain.Kernel;
using Ledger.Domain.Restatements;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Journal;
using NodaTime;

namespace Ledger.Web.Restatements;

/// <summary>Which report is explained, and from which reading to which.</summary>
/// <param name="From">The first reading; the second one is the moment of the page or request.</param>
/// <param name="Column">One column, or account, of the report; null for all.</param>
public sealed record RestatementQuestion(Report Report, AsOf From, string? Column)
{
    /// <summary>The names of its parameters in an address.</summary>
    public static readonly string[] Parameters = ["report", "fromOn", "fromKnownAt", "column"];

    /// <summary>The question of an address; null when one of its words cannot be read.</summary>
    public static RestatementQuestion? Read(Func<string, string?> query)
    {
        var (report, on, known) = (ReportOf(query("report")), query("fromOn"), query("fromKnownAt"));
        LocalDate? date = string.IsNullOrWhiteSpace(on) ? null : MomentText.Date(on.Trim());
        Instant? instant = string.IsNullOrWhiteSpace(known)
            ? null
            : MomentText.Instant(known.Trim()) ?? Shell.Moments.MomentReader.InstantOf(known.Trim());
        return report is null || (date is null && !string.IsNullOrWhiteSpace(on))
            || (instant is null && !string.IsNullOrWhiteSpace(known))
            ? null
            : new RestatementQuestion(report.Value, new AsOf(date, instant),
                string.IsNullOrWhiteSpace(query("column")) ? null : query("column"));
    }

    /// <summary>The word for a report in an address.</summary>
    public static string WordOf(Report report) => report switch
    {
        Report.Balances => "balances",
        Report.TrialBalance => "trial-balance",
        Report.Growth => "growth",
        Report.Accounts => "accounts",
        _ => throw new InvalidOperationException($"No word for {report}."),
    };

    private static Report? ReportOf(string? word) => string.IsNullOrWhiteSpace(word)
        ? Report.Balances
        : Enum.GetValues<Report>().Where(r => WordOf(r) == word).Select(r => (Report?)r).FirstOrDefault();
}

/// <summary>The question about two readings cannot be read.</summary>
public sealed record RestatementQuestionUnreadable() : Refusal("restatement-question-unreadable", RefusalKind.Input,
    "对比条件无法识别：报表为 balances、trial-balance、growth 或 accounts，日期形如 2026-03-31，时刻形如 2026-03-31T10:00:00Z。请改正。",
    "The comparison cannot be read: the report is balances, trial-balance, growth or accounts, a date is like "
    + "2026-03-31, a time like 2026-03-31T10:00:00Z. Correct it.");
