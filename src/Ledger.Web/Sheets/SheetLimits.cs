namespace Ledger.Web.Sheets;

/// <summary>How much of a file is taken on.</summary>
/// <param name="Bytes">The largest file.</param>
/// <param name="Unpacked">The most that the parts of a packed file may come to.</param>
/// <param name="Rows">The most rows.</param>
/// <param name="Columns">The most columns.</param>
public sealed record SheetLimits(long Bytes, long Unpacked, int Rows, int Columns)
{
    /// <summary>What a desk sends: 20 MB, 50,000 rows.</summary>
    public static readonly SheetLimits Desk = new(20L << 20, 400L << 20, 50_000, 256);
}
