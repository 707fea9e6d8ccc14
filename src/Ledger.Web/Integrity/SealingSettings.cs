namespace Ledger.Web.Integrity;

/// <summary>How and where the log is sealed.</summary>
/// <param name="Folder">Where keys and states lie: outside the database.</param>
/// <param name="Office">The first part of every log's name.</param>
/// <param name="Interval">The time between two looks.</param>
/// <param name="Writers">Database users who may record, besides the one of this connection.</param>
/// <param name="InHost">Whether the service seals itself; else <c>ledger seal</c> does, as another account.</param>
public sealed record SealingSettings(string Folder, string Office, TimeSpan Interval, bool InHost,
    IReadOnlyList<string> Writers)
{
    /// <summary>Where the service keeps the keys it signs receipts with; they are no business of the sealer's.</summary>
    public string Receipts { get; init; } = Path.Combine(Folder, "receipts");

    /// <summary>
    /// The settings of this process: <c>Integrity__Folder</c>, <c>Integrity__Office</c>, <c>Integrity__Sealer=off</c>,
    /// <c>Integrity__Receipts</c>.
    /// </summary>
    public static SealingSettings Of(IConfiguration configuration, string dataDirectory) => new(
        configuration["Integrity:Folder"] ?? Path.Combine(dataDirectory, "integrity"),
        configuration["Integrity:Office"] ?? "localhost",
        TimeSpan.FromSeconds(2),
        configuration["Integrity:Sealer"] is not "off",
        configuration["Integrity:Writers"]?.Split(',', StringSplitOptions.TrimEntries) ?? [])
    {
        Receipts = configuration["Integrity:Receipts"] ?? Path.Combine(dataDirectory, "receipts"),
    };

    /// <summary>The name of a tenant's log.</summary>
    public string OriginOf(string tenant) => $"{Office}/ledger/{tenant}";
}
