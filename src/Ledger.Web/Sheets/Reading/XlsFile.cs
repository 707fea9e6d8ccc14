using System.Globalization;
using System.Text;
using ExcelDataReader;
using NodaTime;

namespace Ledger.Web.Sheets.Reading;

/// <summary>
/// The binary workbooks of old (.xls). That format keeps numbers as binary fractions only: each is written with the
/// fewest digits that give the same fraction, which is what its reader sees.
/// </summary>
internal sealed class XlsFile : SheetFile
{
    private readonly string name;
    private readonly byte[] content;
    private readonly SheetLimits limits;
    private readonly List<SheetNotice> notices = [];

    static XlsFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public XlsFile(string name, byte[] content, SheetLimits limits)
    {
        (this.name, this.content, this.limits) = (name, content, limits);
        Sheets = Read(reader =>
        {
            var sheets = new List<string>();
            do
            {
                if (reader.VisibleState == "visible")
                {
                    sheets.Add(reader.Name);
                }
            }
            while (reader.NextResult());
            return sheets;
        });
        if (Sheets.Count == 0)
        {
            throw new SheetRefusedException(new FileUnreadable(name, "no sheet"));
        }
    }

    public override IReadOnlyList<string> Sheets { get; }

    public override IReadOnlyList<SheetNotice> Notices => notices;

    public override IEnumerable<SheetRow> Rows(string? sheet = null) => Read(reader =>
    {
        var wanted = sheet ?? Sheets[0];
        while (reader.Name != wanted)
        {
            if (!reader.NextResult())
            {
                throw new SheetRefusedException(new SheetUnknown(wanted, string.Join("、", Sheets)));
            }
        }

        notices.Clear();
        notices.Add(new SheetNotice("A1", "旧版 .xls 只保存二进制小数，金额请逐一核对；建议另存为 .xlsx。",
            "An old .xls keeps binary fractions only: look at the amounts, or save it as .xlsx."));
        return Rows(reader);
    });

    private List<SheetRow> Rows(IExcelDataReader reader)
    {
        var rows = new List<SheetRow>();
        for (var number = 1; reader.Read(); number++)
        {
            var cells = Enumerable.Range(0, Math.Min(reader.FieldCount, limits.Columns)).Select(c => Cell(reader.GetValue(c)));
            var row = new SheetRow(number, [.. cells], reader.RowHeight == 0);
            if (!row.IsBlank)
            {
                rows.Add(row);
            }

            if (rows.Count > limits.Rows)
            {
                throw new SheetRefusedException(new TooManyRows(limits.Rows));
            }
        }

        return rows;
    }

    private static SheetCell Cell(object? value) => value switch
    {
        null => SheetCell.Empty,
        DateTime date => new SheetCell(CellKind.Date,
            LocalDateTime.FromDateTime(date).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
        bool yes => new SheetCell(CellKind.Boolean, yes ? "TRUE" : "FALSE"),
        double number => new SheetCell(CellKind.Number,
            PlainNumber.Of(number.ToString("R", CultureInfo.InvariantCulture)) ?? "?"),
        int whole => new SheetCell(CellKind.Number, whole.ToString(CultureInfo.InvariantCulture)),
        _ => SheetCell.Of(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    private T Read<T>(Func<IExcelDataReader, T> read)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            using var reader = ExcelReaderFactory.CreateBinaryReader(stream);
            return read(reader);
        }
        catch (Exception broken) when (broken is not SheetRefusedException and not OutOfMemoryException)
        {
            throw new SheetRefusedException(new FileUnreadable(name, broken.GetType().Name));
        }
    }
}
