using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.Exports;

/// <summary>How values are written in exports, whatever the machine's language.</summary>
internal static class PlainText
{
    private static readonly InstantPattern microseconds =
        InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.ffffff'Z'");

    /// <summary>A business date: <c>2026-03-31</c>.</summary>
    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>A recorded time, exact to the database's microsecond: <c>2026-03-31T10:00:00.123456Z</c>.</summary>
    public static string Of(Instant instant) => microseconds.Format(instant);

    /// <summary>A number.</summary>
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text on one line: every control character becomes a space.</summary>
    public static string OneLine(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && text.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') < 0
            ? text.Trim()
            : string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    /// <summary>The particulars of a line that are stated, by their names.</summary>
    public static IEnumerable<(string Name, string Value)> Particulars(ExportedLine line) =>
        from particular in new (string Name, string? Value)[]
        {
            ("purpose", line.Purpose), ("project", line.Project), ("enterprise", line.Enterprise),
            ("mode", line.Mode), ("recurring", line.Recurring is { } r ? r ? "yes" : "no" : null),
            ("tier", line.Tier), ("counterparty", line.Counterparty), ("chart", line.Chart),
        }
        where !string.IsNullOrWhiteSpace(particular.Value)
        select (particular.Name, OneLine(particular.Value));
}
