using Ledger.Browser.Tests.Support;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using NodaTime;

namespace Ledger.Browser.Tests.Payments;

/// <summary>
/// A payment on its way through three pairs of hands: asked for, sent back with a reason, mended, approved and paid.
/// The pages are looked at in both languages, at a desk and on a phone.
/// </summary>
public sealed class ApprovalPathTests(BookDatabase database, Chromium chromium) : IClassFixture<BookDatabase>
{
    private const int Phone = 390;

    [Fact]
    public async Task is_asked_for_sent_back_mended_approved_and_paid()
    {
        using (var desk = new Desk(database.ConnectionString))
        {
            await desk.Do(Desk.Person("admin", Role.Administrator), new SetFundRule("party-work", new ThresholdsSet(
                new LocalDate(2020, 1, 1), "演示财〔2020〕1号",
                [new ApprovalThreshold(Money.Yuan(1_000), ApprovalThreshold.SecondPerson) { Clause = "第三条 一千元及以上须另一人审批" }])));
        }

        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await using var clerk = await Arrive(gate, "clerk", Role.Recorder);
        await using var signer = await Arrive(gate, "signer", Role.Approver);
        await using var cashier = await Arrive(gate, "cashier", Role.Payer);

        var document = await Ask(clerk);
        await Return(signer, document);
        await Mend(clerk, document);
        await Step(signer, document, "approve", "待支付");
        await Look(signer, "/inbox", "inbox-empty");
        await Step(cashier, document, "pay", "已支付");
        await Look(clerk, document, "payment-paid");
        await Look(clerk, "/payments", "payments");
        Assert.Empty(clerk.Complaints.Concat(signer.Complaints).Concat(cashier.Complaints));
    }

    private async Task<Visitor> Arrive(Gate gate, string login, Role role)
    {
        await gate.Register(login, new Grant(role, Desk.Root));
        var visitor = await Visitor.Arrive(chromium, gate.Address);
        await visitor.SignIn(login);
        return visitor;
    }

    private static async Task<string> Ask(Visitor clerk)
    {
        await clerk.Go($"/payments/new?unit={SmallBook.First}&fund=party-work&year=2026&amount=1500&purpose=member-training"
            + "&payee=某培训中心（演示）&documentNo=收据31&summary=轮训场地");
        await clerk.Fill("EffectiveOn", "2026-04-02");
        await clerk.Picture("payment-new");
        await clerk.Press("submit");
        Assert.Contains("待审批", await clerk.Text(), StringComparison.Ordinal);
        return new Uri(clerk.Page.Url).AbsolutePath;
    }

    private static async Task Return(Visitor signer, string document)
    {
        await Look(signer, "/inbox", "inbox-waiting");
        await signer.Go(document);
        await signer.Fill("EffectiveOn", "2026-04-03");
        await signer.Press("return");
        Assert.Contains("退回原因", await signer.Text(), StringComparison.Ordinal);
        Assert.Contains("不能为空", await signer.Text(), StringComparison.Ordinal);
        await signer.Picture("payment-return-refused");
        await signer.Fill("Reason", "缺少验收单");
        await signer.Press("return");
        Assert.Contains("缺少验收单", await signer.Text(), StringComparison.Ordinal);
    }

    private static async Task Mend(Visitor clerk, string document)
    {
        await clerk.Go("/inbox?box=returned");
        Assert.Contains(document[(document.LastIndexOf('/') + 1)..], await clerk.Text(), StringComparison.Ordinal);
        await clerk.Go($"{document}/revise");
        Assert.Contains("缺少验收单", await clerk.Text(), StringComparison.Ordinal);
        await clerk.Fill("Amount", "1400");
        await clerk.Picture("payment-revise");
        await clerk.Press("submit");
        Assert.Contains("1,400.00", await clerk.Text(), StringComparison.Ordinal);
        Assert.Contains("待审批", await clerk.Text(), StringComparison.Ordinal);
    }

    private static async Task Step(Visitor person, string document, string step, string after)
    {
        await person.Go(document);
        await person.Fill("EffectiveOn", "2026-04-04");
        await person.Press(step);
        Assert.Contains(after, await person.Text(), StringComparison.Ordinal);
    }

    /// <summary>Keeps pictures in both languages and on a phone; nothing is wider than the phone or hard to reach.</summary>
    private static async Task Look(Visitor visitor, string path, string name)
    {
        foreach (var culture in new[] { "en", "zh-CN" })
        {
            await visitor.Go($"{path}?culture={culture}");
            await visitor.Picture($"{name}-{culture}");
            Assert.Empty(await visitor.Barriers());
        }

        var size = visitor.Page.ViewportSize!;
        await visitor.Page.SetViewportSizeAsync(Phone, 800);
        await visitor.Picture($"{name}-phone");
        Assert.True(await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= Phone, path);
        await visitor.Page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
