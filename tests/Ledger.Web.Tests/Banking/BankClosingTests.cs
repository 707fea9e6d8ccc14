using System.Text;
using Ledger.Domain.Banking;
using Ledger.Domain.Kernel;
using Ledger.Domain.Periods;
using Ledger.Web.Banking;
using Ledger.Web.Journal;
using Ledger.Web.Periods;
using Ledger.Web.Sheets;
using Ledger.Web.Sheets.Writing;
using Ledger.Web.Tests.Support;
using NodaTime;

namespace Ledger.Web.Tests.Banking;

/// <summary>A statement is taken in, matched and asserted, and the month's points of the bank turn green.</summary>
public sealed class BankClosingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Csv = """
        交易日期,借方发生额,贷方发生额,账户余额,对方户名,摘要
        2026-01-05,,"240,000.00",240000.00,区财政局（演示）,区级党建经费
        2026-01-06,,123.45,240123.45,市财政局（演示）,重复下达
        2026-01-16,300.00,,239823.45,某印刷店（演示）,培训资料
        2026-01-21,123.45,,"239,700.00",市财政局（演示）,退回
        """;

    private static readonly Holder holder = SmallBook.Pool.Holder;
    private static readonly PeriodKey january = new(holder, 2026, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public void a_statement_reads_the_same_in_either_encoding(string encoding)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8).GetBytes(Csv);
        var (lines, refusal) = StatementFile.Read("一月.csv", bytes);
        Assert.Null(refusal);
        Assert.Equal([24_000_000, 12_345, -30_000, -12_345], lines.Select(l => l.Amount.Fen));
        Assert.Equal(new Money(23_970_000), lines[^1].Balance);
        Assert.Equal("statement-cell-unreadable", StatementFile.Read("一月.csv",
            Encoding.UTF8.GetBytes(Csv.Replace("300.00", "3OO.00", StringComparison.Ordinal))).Refusal?.Code);
        Assert.Equal("statement-heads-missing", StatementFile.Read("a.csv", "a,b\n1,2"u8.ToArray()).Refusal?.Code);
    }

    /// <summary>The workbook's numbers are numbers and its amounts have no separators; the lines are the same.</summary>
    [Fact]
    public void a_statement_reads_the_same_as_a_workbook()
    {
        IReadOnlyList<WrittenCell> Row(string day, string? paid, string? received, string left) =>
        [
            WrittenCell.Of(day), Number(paid), Number(received), Number(left), WrittenCell.Of("某印刷店（演示）"),
        ];
        using var file = new MemoryStream();
        XlsxText.Write(file, new SheetTable("一月", ["账号 6200（演示）"], ["交易日期", "借方发生额", "贷方发生额", "账户余额", "对方户名"],
        [
            Row("2026-01-05", null, "240000", "240000"), Row("2026-01-06", null, "123.45", "240123.45"),
            Row("2026-01-16", "300", null, "239823.45"), Row("2026-01-21", "123.45", null, "239700"),
        ]));
        var (lines, refusal) = StatementFile.Read("一月.xlsx", file.ToArray());
        Assert.Null(refusal);
        Assert.Equal([24_000_000, 12_345, -30_000, -12_345], lines.Select(l => l.Amount.Fen));
        Assert.Equal(new Money(23_970_000), lines[^1].Balance);
        Assert.Equal("file-format-unknown", StatementFile.Read("一月.pdf", file.ToArray()).Refusal?.Code);

        static WrittenCell Number(string? text) => text is null ? default : new WrittenCell(CellKind.Number, text);
    }

    [Fact]
    public async Task a_month_is_red_until_the_bank_is_asserted_and_what_is_in_transit_is_matched()
    {
        using var desk = new Desk(database.ConnectionString);
        await new SmallBook(desk).Fill();
        Assert.Equal("银行账户", Assert.Single(await Gaps(desk, ClosingPoints.BankAsserted)).Place);
        await desk.Do(SmallBook.Recorder, new OpenBankAccount(
            holder, "某银行（演示）", "6200（演示）", "演示街道财政所", new(2026, 1, 1), Money.Zero));
        var content = Encoding.UTF8.GetBytes(Csv);
        await desk.Do(SmallBook.Recorder, new TakeStatement(
            holder, StatementFile.Digest(content), "一月.csv", StatementFile.Read("一月.csv", content).Lines));
        Assert.Equal("2026-01-31", Assert.Single(await Gaps(desk, ClosingPoints.BankAsserted)).Place);
        Assert.Equal(8, (await Gaps(desk, ClosingPoints.InTransitExplained)).Count(g => g.Href.StartsWith("/bank/", StringComparison.Ordinal)));

        var moment = new SettledMoment(null, SystemClock.Instance.GetCurrentInstant(), 0);
        var book = await new BankReader(desk.Source).Of(Desk.Tenant, holder, moment, Ct);
        await desk.Do(SmallBook.Recorder, new MatchLines(holder, [.. book.Proposals.Select(p => p.Pairing)]));
        Assert.DoesNotContain(await Gaps(desk, ClosingPoints.InTransitExplained),
            g => g.Href.StartsWith("/bank/", StringComparison.Ordinal));

        await desk.Do(SmallBook.Recorder, new AssertBank(holder, new(2026, 1, 31), new Money(23_970_001)));
        Assert.Contains("差", Assert.Single(await Gaps(desk, ClosingPoints.BankAsserted)).Chinese, StringComparison.Ordinal);
        await desk.Do(SmallBook.Recorder, new AssertBank(holder, new(2026, 1, 31), new Money(23_970_000)));
        Assert.Empty(await Gaps(desk, ClosingPoints.BankAsserted));
        await SoundBook.Assert(desk.Source);
    }

    private static async Task<IReadOnlyList<ClosingGap>> Gaps(Desk desk, string point) =>
        (await new PeriodReader(desk.Source).Checklist(Desk.Tenant, january, Ct)).Single(p => p.Code == point).Gaps;
}
