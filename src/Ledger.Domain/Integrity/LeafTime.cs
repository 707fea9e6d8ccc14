using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Domain.Integrity;

/// <summary>How leaves write instants: UTC, always six digits of a second.</summary>
public static class LeafTime
{
    private static readonly InstantPattern pattern =
        InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'ffffff'Z'");

    /// <summary>The instant as <c>2026-01-05T02:00:00.001000Z</c>.</summary>
    public static string Text(Instant at) => pattern.Format(at);

    /// <summary>Reads the text form.</summary>
    /// <exception cref="UnparsableValueException">It is not of that form.</exception>
    public static Instant Parse(string text) => pattern.Parse(text).GetValueOrThrow();

    internal static Instant Parse(JsonElement text) => Parse(text.GetString() ?? "");
}
