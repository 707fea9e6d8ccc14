using System.IO.Compression;
using System.Xml;

namespace Ledger.Web.Sheets.Reading;

/// <summary>
/// Workbooks of Office Open XML (ECMA-376), read as a stream of elements: the stored text of each number is kept, so
/// that no amount ever becomes a binary fraction.
/// </summary>
internal sealed class XlsxFile : SheetFile
{
    private readonly string name;
    private readonly byte[] content;
    private readonly SheetLimits limits;
    private readonly XlsxBook book;
    private readonly List<SheetNotice> notices = [];
    private readonly List<string> merges = [];

    public XlsxFile(string name, byte[] content, SheetLimits limits)
    {
        (this.name, this.content, this.limits) = (name, content, limits);
        book = Guarded(() =>
        {
            using var package = Open();
            Guard(package);
            return XlsxBook.Read(package, limits);
        });
        if (book.Sheets.Count == 0)
        {
            throw new SheetRefusedException(new FileUnreadable(name, "no sheet"));
        }
    }

    public override IReadOnlyList<string> Sheets => [.. book.Sheets.Select(s => s.Name)];

    public override IReadOnlyList<SheetNotice> Notices => notices;

    public override IReadOnlyList<string> Merges => merges;

    public override IEnumerable<SheetRow> Rows(string? sheet = null)
    {
        var wanted = sheet is null ? book.Sheets[0] : book.Sheets.FirstOrDefault(s => s.Name == sheet)
            ?? throw new SheetRefusedException(new SheetUnknown(sheet, string.Join("、", Sheets)));
        notices.Clear();
        merges.Clear();
        foreach (var hidden in book.Hidden)
        {
            notices.Add(new SheetNotice("A1", $"隐藏的工作表“{hidden}”未导入。", $"The hidden sheet “{hidden}” is not read."));
        }

        using var package = Open();
        var part = package.GetEntry(wanted.Part)
            ?? throw new SheetRefusedException(new FileUnreadable(name, wanted.Part));
        using var reader = XmlReader.Create(part.Open(), XlsxBook.Strict);
        using var rows = new XlsxRows(reader, book, limits, notices, merges).Read().GetEnumerator();
        var seen = 0;
        while (Guarded(rows.MoveNext))
        {
            if (rows.Current.IsBlank)
            {
                continue;
            }

            if (++seen > limits.Rows)
            {
                throw new SheetRefusedException(new TooManyRows(limits.Rows));
            }

            yield return rows.Current;
        }
    }

    private ZipArchive Open() => new(new MemoryStream(content, writable: false), ZipArchiveMode.Read);

    private void Guard(ZipArchive package)
    {
        var unpacked = package.Entries.Sum(e => e.Length);
        if (unpacked > limits.Unpacked || package.Entries.Any(e => e.Length > 1 << 20 && e.Length / 500 > e.CompressedLength))
        {
            throw new SheetRefusedException(new FileUnpacksTooLarge(unpacked));
        }

        if (package.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new SheetRefusedException(new WorkbookWithMacros(name));
        }
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or FormatException
            or ArgumentException or OverflowException or IOException or KeyNotFoundException)
        {
            throw new SheetRefusedException(new FileUnreadable(name, broken.Message));
        }
    }
}
