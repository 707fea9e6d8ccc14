using Ledger.Domain.Restatements;
using Ledger.Web.Exports;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Restatements;

/// <summary>The vouchers of a difference as a table for spreadsheets, all of them, however many.</summary>
internal static class RestatementExport
{
    private const int Page = 500;
    private const string Heading = "记账序号 seq,凭证号 voucher,业务日期 effective_on,记账时间 recorded_at,单位 unit,资金 fund,"
        + "年度 year,栏目 column,影响(元) amount,原因 cause,办理人 who,摘要 summary,说明 reason";

    /// <summary>Writes the file.</summary>
    public static async Task Write(
        HttpContext context, WhoAsks who, ReadRequests requests, RestatementReader reader)
    {
        var (query, stop) = (context.Request.Query, context.RequestAborted);
        var (r, refusal) = await requests.Of(context, await who(context), RestatementQuestion.Parameters);
        var question = refusal is null ? RestatementQuestion.Read(name => query[name]) : null;
        if (question is null)
        {
            await Problems.Answer(context, refusal ?? new RestatementQuestionUnreadable());
            return;
        }

        var second = await r!.Settle(stop);
        var first = await r.Journal.Settle(r.Person.Tenant, question.From, stop);
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=restatement.csv";
        await using var to = new StreamWriter(context.Response.Body, leaveOpen: true);
        await to.WriteAsync("\uFEFF" + Heading + "\r\n");
        string? after = null;
        do
        {
            var page = await reader.Vouchers(r.Scope, question.Report, first, second, after, Page, stop);
            foreach (var row in page.Rows.Where(v => question.Column is null || v.Amount.Figure.Column == question.Column))
            {
                await to.WriteAsync(string.Join(',', Cells(row)) + "\r\n");
            }

            after = page.Next;
        }
        while (after is not null);
    }

    private static string[] Cells(RestatedVoucher row) =>
    [
        PlainText.Of(row.Amount.Sequence), CsvJournal.Text(row.Voucher), PlainText.Of(row.Amount.EffectiveOn),
        PlainText.Of(row.Amount.RecordedAt), CsvJournal.Text(row.Amount.Figure.Unit),
        CsvJournal.Text(row.Amount.Figure.Fund), PlainText.Of(row.Amount.Figure.Year.Value),
        CsvJournal.Text(row.Amount.Figure.Column), row.Amount.Amount.ToString(), Cause(row.Amount.Cause),
        CsvJournal.Text(row.Who), CsvJournal.Text(row.Summary), CsvJournal.Text(row.Reason),
    ];

    private static string Cause(RestatementCause cause) => cause switch
    {
        RestatementCause.RecordedLater => "补记或更正 recorded later",
        RestatementCause.DateReached => "期间推移 date reached",
        RestatementCause.NotSeenAnyMore => "本时点未见 not seen here",
        _ => throw new InvalidOperationException($"No word for {cause}."),
    };
}
