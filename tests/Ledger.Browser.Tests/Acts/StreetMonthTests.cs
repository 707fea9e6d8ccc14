using Ledger.Browser.Tests.Support;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using Microsoft.Playwright;

namespace Ledger.Browser.Tests.Acts;

/// <summary>
/// The whole month of a street by three people who have keyboards and no mouse: money granted, passed on and received,
/// spent, approved and paid, dues, rent, a hold, a correction, and the month before closed.
/// </summary>
public sealed partial class StreetMonthTests(StreetDatabase database, Chromium chromium, ITestOutputHelper output)
    : IClassFixture<StreetDatabase>
{
    private const int MostPresses = 45;
    private const string Recorded = ".notice-good";

    [Fact]
    public async Task is_kept_by_keyboard_alone()
    {
        using (var desk = new Desk(database.ConnectionString))
        {
            await StreetScene.Prepare(desk);
        }

        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await using var clerk = await Arrive(gate, "clerk", Role.Recorder);
        await using var signer = await Arrive(gate, "signer", Role.Approver);
        await using var cashier = await Arrive(gate, "cashier", Role.Payer);

        await Grant(clerk);
        await Allocate(clerk);
        await TakeOn(signer, "审批资金安排", "已审批");
        await TakeOn(cashier, "拨付资金", "在途");
        await TakeOn(clerk, "确认到账", "已确认");
        await Spend(clerk);
        await SpendAgain(clerk);
        await AskForApproval(clerk);
        await Approve(signer);
        await Pay(cashier);
        await Dues(clerk);
        await Rent(clerk);
        await KeepAndPay(clerk);
        await Correct(clerk);
        await CloseTheMonthBefore(signer);
        Assert.Empty(clerk.Visitor.Complaints);
        Assert.Empty(signer.Visitor.Complaints);
        Assert.Empty(cashier.Visitor.Complaints);
    }

    private async Task<Keyboarder> Arrive(Gate gate, string login, Role role)
    {
        await gate.Register(login, new Grant(role, Desk.Root));
        return await Keyboarder.SignIn(await Visitor.Arrive(chromium, gate.Address), login);
    }

    private async Task Grant(Keyboarder clerk)
    {
        await clerk.Open("sdzb");
        await clerk.Typist.Keys("Enter");
        await clerk.Typist.Enter("dj");
        await clerk.Typist.Keys("ArrowDown", "ArrowDown", "Enter");
        await clerk.Typist.Enter("200000");
        await clerk.Typist.Write("演财〔2026〕9号");
        await clerk.Typist.Text("年度党建经费");
        await clerk.Typist.Submit(Recorded);
        Tell("收到指标", clerk);
    }

    private async Task Allocate(Keyboarder clerk)
    {
        await clerk.Open("zjap");
        await clerk.Typist.Keys("Enter");
        await clerk.Typist.Enter("dj");
        await clerk.Typist.Keys("Enter", "Enter");
        await clerk.Typist.Write("演安〔2026〕1号");
        await clerk.Typist.Write("本月经费");
        await clerk.Typist.Enter("001");
        await clerk.Typist.Enter("60000");
        await clerk.Typist.Enter("002");
        await clerk.Typist.Enter("20000");
        await clerk.Typist.Submit(".tag");
        await clerk.Sees("60,000.00");
        Tell("资金安排（两个单位）", clerk);
    }

    /// <summary>The document that waits is the first of the list; Ctrl+Enter takes it its next step.</summary>
    private async Task TakeOn(Keyboarder person, string act, string after)
    {
        await person.Open("sdbf");
        await person.Typist.Keys("j");
        await person.Typist.Go("Enter");
        await person.Typist.Submit(".tag");
        await person.Sees(after);
        Tell(act, person);
    }

    private async Task Spend(Keyboarder clerk)
    {
        await clerk.Open("zcbx");
        await clerk.Typist.Enter("001");
        await clerk.Typist.Enter("dj");
        await clerk.Typist.Enter("px");
        await clerk.Typist.Enter("1234.5");
        await clerk.Typist.Write("某书店（演示）");
        await clerk.Typist.Write("收据0017");
        await clerk.Typist.Text("党员培训教材");
        await clerk.Typist.Submit(Recorded);
        Tell("支出报销", clerk);
        Assert.InRange(clerk.Typist.Presses, 1, MostPresses);
    }

    private async Task SpendAgain(Keyboarder clerk)
    {
        clerk.Typist.Begin();
        await clerk.Typist.Keys("Shift+Tab");
        await clerk.Typist.Enter("px");
        await clerk.Typist.Enter("88");
        await clerk.Typist.Write("某文印店（演示）");
        await clerk.Typist.Write("收据0018");
        await clerk.Typist.Text("学习资料装订");
        await clerk.Typist.Submit(Recorded);
        Tell("支出报销，接着一笔", clerk);
        Assert.InRange(clerk.Typist.Presses, 1, MostPresses);
    }

    /// <summary>From the threshold on the same form leads to the payment document, with all that was typed.</summary>
    private async Task AskForApproval(Keyboarder clerk)
    {
        await clerk.Open("zcbx");
        await clerk.Typist.Enter("001");
        await clerk.Typist.Enter("dj");
        await clerk.Typist.Enter("px");
        await clerk.Typist.Enter("12000");
        await clerk.Typist.Write("某培训中心（演示）");
        await clerk.Typist.Write("收据0019");
        await clerk.Typist.Text("全员轮训场地");
        await Assertions.Expect(clerk.Visitor.Page.Locator("[data-preview]")).ToContainTextAsync("转到支出审批单");
        await clerk.Visitor.Picture("act-leads-to-approval");
        await clerk.Typist.Go("Control+Enter");
        await clerk.Sees("已带入所填内容");
        await Assertions.Expect(clerk.Visitor.Page.Locator("[name='Form.Payee']")).ToHaveValueAsync("某培训中心（演示）");
        await Assertions.Expect(clerk.Visitor.Page.Locator("[name='Form.Summary']")).ToHaveValueAsync("全员轮训场地");
        await clerk.Visitor.Picture("payment-filled-in");
        await clerk.Typist.Submit(".tag");
        await clerk.Sees("待审批");
        Tell("支出报销，达到限额，提交审批", clerk);
        Assert.InRange(clerk.Typist.Presses, 1, MostPresses);
    }

    private async Task Approve(Keyboarder signer)
    {
        signer.Typist.Begin();
        await signer.Typist.Go("i");
        await signer.Typist.Keys("j", "Space");
        await signer.Typist.Go("Control+Enter");
        await signer.Sees("合计 12,000.00 元");
        await signer.Visitor.Picture("inbox-total");
        await signer.Typist.Submit(Recorded);
        Tell("审批", signer);
    }

    private async Task Pay(Keyboarder cashier)
    {
        cashier.Typist.Begin();
        await cashier.Typist.Go("i");
        await cashier.Typist.Keys("j");
        await cashier.Typist.Go("Enter");
        await cashier.Typist.Submit(".tag");
        await cashier.Sees("已支付");
        Tell("支付", cashier);
    }

    private void Tell(string act, Keyboarder person) =>
        output.WriteLine($"{act}: {person.Typist.Presses} presses and {person.Typist.Letters} characters of text");
}
