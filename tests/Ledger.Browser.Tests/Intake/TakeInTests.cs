using System.Text;
using Ledger.Browser.Tests.Support;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using Microsoft.Playwright;

namespace Ledger.Browser.Tests.Intake;

/// <summary>A clerk gives the old register up: balances and vouchers go in as files, without scripts.</summary>
public sealed class TakeInTests(StreetDatabase database, Chromium chromium) : IClassFixture<StreetDatabase>
{
    private const string Heads = "村,哪笔钱,哪天,多少（元）,干什么,给谁,票号,说明\n";

    [Fact]
    public async Task a_register_is_sent_matched_mended_confirmed_and_undone()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await gate.Register("clerk", new Grant(Role.Recorder, Desk.Root));
        await using var clerk = await Visitor.Arrive(chromium, gate.Address, scripts: false);
        await clerk.SignIn("clerk");

        await clerk.Go("/imports");
        await clerk.Picture("imports-empty");
        await clerk.Choose("Kind", "openings");
        await clerk.Fill("Grid", "村（社区）\t资金类别\t结余来源年度\t日期\t期初余额\t摘要\n演示社区01\t党建工作经费\t2025\t2026-01-01\t0.1万元\t旧台账余额\n");
        await clerk.Press("submit");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "确认入账" }).ClickAsync();
        await clerk.Page.GetByText("旧台账接管核对表").ClickAsync();
        Assert.Contains("1,000.00", await clerk.Text(), StringComparison.Ordinal);
        await clerk.Picture("imports-reconciliation");

        await Send(clerk, Heads + "演示社区01,党建工作经费,2026-02-30,\"12,3O0\",培训党员,某店（演示）,N-1,资料\n");
        await clerk.Page.SelectOptionAsync("[name='column-1']", "fund");
        await clerk.Page.SelectOptionAsync("[name='column-2']", "effectiveOn");
        await clerk.Page.SelectOptionAsync("[name='column-3']", "amount");
        await clerk.Page.SelectOptionAsync("[name='column-4']", "purpose");
        await clerk.Page.SelectOptionAsync("[name='column-5']", "payee");
        await clerk.Page.SelectOptionAsync("[name='column-6']", "document");
        await clerk.Page.SelectOptionAsync("[name='column-7']", "summary");
        await clerk.Picture("imports-matching");
        await clerk.Press("submit");
        await clerk.Page.GetByText("疑似数字 0").WaitForAsync();
        Assert.Contains("C2", await clerk.Text(), StringComparison.Ordinal);
        Assert.Contains("D2", await clerk.Text(), StringComparison.Ordinal);
        await clerk.Picture("imports-faults");
        var annotated = clerk.Page.WaitForDownloadAsync();
        await clerk.Page.GetByText("下载标注表").ClickAsync();
        Assert.EndsWith(".xlsx", (await annotated).SuggestedFilename, StringComparison.Ordinal);

        await Send(clerk, Heads + "演示社区01,党建工作经费,2026-02-28,\"1,23.00\",培训党员,某店（演示）,N-1,资料\n");
        await clerk.Page.GetByText("千位分隔符").WaitForAsync();
        await Send(clerk, Heads + "演示社区01,党建工作经费,2026-02-28,123.00,培训党员,某店（演示）,N-1,资料\n");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "确认入账" }).ClickAsync();
        await clerk.Page.GetByText("已全部入账").WaitForAsync();
        await clerk.Picture("imports-recorded");
        await clerk.Fill("Reason", "导错月份（演示）");
        await clerk.Fill("On", "2026-03-01");
        await clerk.Press("submit");
        await clerk.Page.GetByText("已撤销").WaitForAsync();
        await clerk.Go("/imports");
        await clerk.Picture("imports-list");
        Assert.Empty(clerk.Complaints);
    }

    private static async Task Send(Visitor clerk, string csv)
    {
        await clerk.Go("/imports");
        await clerk.Choose("Kind", "expenditures");
        await clerk.Page.SetInputFilesAsync("[name='file']", new FilePayload
        {
            Name = "支出.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv),
        });
        await clerk.Press("submit");
    }
}
