using System.Text;
using Ledger.Web.Sheets.Reading;

namespace Ledger.Web.Sheets;

/// <summary>A spreadsheet whatever its format: the names of its sheets, and the rows of one of them, read as they come.</summary>
public abstract class SheetFile
{
    private static readonly byte[] zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The sheets in their order; hidden ones are not among them.</summary>
    public abstract IReadOnlyList<string> Sheets { get; }

    /// <summary>What the reader should know about the sheet; complete once its rows have been read to the end.</summary>
    public abstract IReadOnlyList<SheetNotice> Notices { get; }

    /// <summary>The cells that are joined with others; only the first of each holds a value.</summary>
    public virtual IReadOnlyList<string> Merges => [];

    /// <summary>The rows of a sheet that hold anything, of the first when none is named.</summary>
    /// <exception cref="SheetRefusedException">The file cannot be read on, or has too many rows.</exception>
    public abstract IEnumerable<SheetRow> Rows(string? sheet = null);

    /// <summary>Opens a file by what it is, not by what it is called.</summary>
    /// <exception cref="SheetRefusedException">It is too large, of another format, or damaged.</exception>
    public static SheetFile Open(string name, byte[] content, SheetLimits? limits = null)
    {
        var most = limits ?? SheetLimits.Desk;
        if (content.Length == 0)
        {
            throw new SheetRefusedException(new FileEmpty());
        }

        if (content.Length > most.Bytes)
        {
            throw new SheetRefusedException(new FileTooLarge(content.Length, most.Bytes));
        }

        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".xlsm" or ".xltm" or ".xlsb" or ".xlam" => throw new SheetRefusedException(new WorkbookWithMacros(name)),
            ".et" or ".ett" => throw new SheetRefusedException(new FileOfWps(name)),
            ".xlsx" when Begins(content, zip) => new XlsxFile(name, content, most),
            ".xls" when Begins(content, compound) => new XlsFile(name, content, most),
            ".xls" when Begins(content, zip) => new XlsxFile(name, content, most),
            ".csv" or ".txt" or ".tsv" when !Begins(content, zip) && !Begins(content, compound) =>
                new CsvFile(name, content, most),
            ".xlsx" or ".xls" or ".csv" or ".txt" or ".tsv" =>
                throw new SheetRefusedException(new FileUnreadable(name, "signature")),
            _ => throw new SheetRefusedException(new FileFormatUnknown(name)),
        };
    }

    /// <summary>A grid as it comes from the clipboard of a spreadsheet program: cells between tabs.</summary>
    public static SheetFile Pasted(string grid, SheetLimits? limits = null) =>
        Open("pasted.tsv", Encoding.UTF8.GetBytes(grid), limits);

    private static bool Begins(byte[] content, byte[] with) => content.AsSpan().StartsWith(with);
}
