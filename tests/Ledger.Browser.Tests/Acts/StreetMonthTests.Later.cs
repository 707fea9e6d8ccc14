using NodaTime;
using NodaTime.Extensions;

namespace Ledger.Browser.Tests.Acts;

/// <content>Dues, rent, a hold, a correction and the closing.</content>
public sealed partial class StreetMonthTests
{
    private async Task Dues(Keyboarder clerk)
    {
        await clerk.Open("sdf");
        await clerk.Typist.Enter("dyzb");
        await clerk.Typist.Enter("1");
        await clerk.Typist.Enter("600");
        await clerk.Typist.Enter("30");
        await clerk.Typist.Text("一月党费");
        await clerk.Typist.Submit(Recorded);
        Tell("党费收缴", clerk);
        await Movement(clerk, "sjdf", "上缴一月党费");
        await Movement(clerk, "dffh", "返还一月党费");
    }

    private async Task Movement(Keyboarder clerk, string act, string summary)
    {
        await clerk.Open(act);
        await clerk.Typist.Enter("dyzb");
        await clerk.Typist.Enter("1");
        await clerk.Typist.Enter("1");
        await clerk.Typist.Text(summary);
        await clerk.Typist.Submit(Recorded);
        Tell(summary, clerk);
    }

    private async Task Rent(Keyboarder clerk)
    {
        await clerk.Open("czsr");
        await clerk.Typist.Enter("003");
        await clerk.Typist.Keys("Enter");
        await clerk.Typist.Enter("8000");
        await clerk.Typist.Write("某承租户（演示）");
        await clerk.Typist.Write("收据0001");
        await clerk.Typist.Text("门面房租金");
        await clerk.Typist.Submit(Recorded);
        Tell("出租收入", clerk);
    }

    private async Task KeepAndPay(Keyboarder clerk)
    {
        await clerk.Open("yzzj");
        await clerk.Typist.Enter("001");
        await clerk.Typist.Enter("dj");
        await clerk.Typist.Enter("px");
        await clerk.Typist.Enter("3000");
        await clerk.Typist.Text("七一活动预占");
        await clerk.Typist.Submit(Recorded);
        Tell("预占资金", clerk);

        await clerk.Open("cyzzf");
        await clerk.Typist.Keys("j", "Tab");
        await clerk.Typist.Go("Enter");
        await clerk.Typist.Keys("Enter", "Enter", "Enter", "Enter");
        await clerk.Typist.Write("某场地（演示）");
        await clerk.Typist.Write("收据0020");
        await clerk.Typist.Text("七一活动场地");
        await clerk.Typist.Submit(Recorded);
        Tell("从预占支付", clerk);
    }

    private async Task Correct(Keyboarder clerk)
    {
        await clerk.Open("gzpz");
        await clerk.Typist.Keys("j", "Tab", "Tab", "Tab", "Tab");
        await clerk.Typist.Go("Enter");
        await clerk.Typist.Keys("Enter");
        await clerk.Typist.Write("金额录错");
        await clerk.Typist.Enter("2800");
        await clerk.Typist.Submit(".tag");
        await clerk.Sees("2,800.00");
        await clerk.Visitor.Picture("correction-by-keyboard");
        Tell("更正", clerk);
    }

    /// <summary>No bank account is kept in the sample, so that point is waived by name, reason and day.</summary>
    private async Task CloseTheMonthBefore(Keyboarder signer)
    {
        var today = SystemClock.Instance.InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).GetCurrentDate();
        var month = today.PlusMonths(-1);
        await signer.Open("ydjz");
        if (month.Year != today.Year)
        {
            await signer.Visitor.Go($"/periods?year={month.Year}");
        }

        await signer.Typist.Keys(["j", .. Enumerable.Repeat("Tab", month.Month - 1)]);
        await signer.Typist.Go("Enter");
        var points = await signer.Visitor.Page.Locator("input[name$='.Who']").CountAsync();
        for (var point = 0; point < points; point++)
        {
            await signer.Typist.Write("记账员甲（演示）");
            await signer.Typist.Write("下月办结");
            await signer.Typist.Day(today.PlusDays(20));
        }

        await signer.Visitor.Picture("closing-by-keyboard");
        await signer.Typist.Submit(".signal");
        await signer.Visitor.Picture("closed-by-keyboard");
        await signer.Sees("已结账");
        Tell($"结账（豁免 {points} 项）", signer);
    }
}
