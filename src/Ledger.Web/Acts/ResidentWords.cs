using Ledger.Domain.Accounts;
using Ledger.Domain.Collective;
using Ledger.Domain.Collective.Charts;
using Ledger.Domain.Collective.Distribution;
using Ledger.Domain.Contributions;
using Ledger.Domain.Dues;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Web.Shell.Desk;
using Ledger.Web.Shell.Figures;
using Ledger.Web.Shell.Language;
using Ledger.Web.Trail;

namespace Ledger.Web.Acts;

/// <summary>
/// The sentence that residents read about an entry on the notice board: who, what, how much and for what, without a
/// word of bookkeeping. It says nothing that the fact does not say.
/// </summary>
public sealed class ResidentWords(PageDesk desk, Formats formats, Tongue tongue)
{
    /// <summary>The sentence for a fact that moves money; null for papers that move none.</summary>
    public string? Of(IFact fact) => fact is IMoneyFact money
        ? tongue.Pick(
            $"{formats.Date(money.EffectiveOn)}，{Chinese(money)}。",
            $"On {formats.Date(money.EffectiveOn)}, {English(money)}.")
        : null;

    private string Chinese(IMoneyFact fact)
    {
        var yuan = $"{Formats.Yuan(fact.Amount)}元";
        return fact switch
        {
            IReversal f => $"{FactWords.Of(fact, tongue)}{yuan}，原因：{Reason(f)}",
            AppropriationReceived f => $"{Unit(f.Pool.Holder.Owner)}收到{f.Pool.Year}年度{Fund(f.Pool.Fund)}指标{yuan}：{f.Summary}",
            HoldPlaced f => $"{Unit(f.Account.Unit)}从{f.Account.Year}年度{Fund(f.Account.Fund)}中预留{yuan}，准备用于{Purpose(f.Purpose)}：{f.Summary}",
            HoldReleased f => $"{Unit(f.Account.Unit)}预留的{yuan}不再需要，恢复可用：{f.Summary}",
            ExpenditureRecorded f => $"{Unit(f.Account.Unit)}从{f.Account.Year}年度{Fund(f.Account.Fund)}中向{Who(f.Payee)}支付{yuan}，用于{Purpose(f.Purpose)}：{f.Summary}",
            DuesCollected f => $"{Party(f.Dues.PartyOrg)}收缴{f.Month}月党费{yuan}，{f.Members}名党员缴纳",
            DuesRemitted f => $"{Party(f.Dues.PartyOrg)}上缴{f.Period}党费{yuan}",
            DuesReturned f => $"返还{Party(f.Dues.PartyOrg)}{f.Period}党费{yuan}",
            ReturnedDuesBooked f => $"{Unit(f.Account.Unit)}收到返还党费{yuan}，可用于党员活动",
            ContributionBooked f => $"{f.Contributor}资助{Unit(f.Account.Unit)}现金{yuan}：{f.Summary}",
            InKindReceived f => $"{f.Givers}向{Unit(f.Recipient)}捐赠物资，折合{yuan}：{f.Summary}",
            IncomeRecorded f => $"{Unit(f.Books.Village)}收到{Who(f.Terms.Counterparty)}交来的{Chart(f.Terms.Chart)}{yuan}：{f.Summary}",
            CostRecorded f => $"{Unit(f.Books.Village)}用村集体资金向{Who(f.Terms.Payee)}支付{yuan}，列{Chart(f.Terms.Chart)}：{f.Summary}",
            SubsidyReceived { Terms.Earmark: { } earmark } f => $"{Unit(f.Books.Village)}收到专项补助{yuan}，只能用于{earmark}：{f.Summary}",
            SubsidyReceived f => $"{Unit(f.Books.Village)}收到补助{yuan}：{f.Summary}",
            EarmarkedRecognised f => $"{Unit(f.Books.Village)}完成“{f.Terms.Earmark}”，专项补助{yuan}转为收入：{f.Summary}",
            DonationReceived { Terms.Kind: DonationKind.Donation } f => $"{Who(f.Terms.Donor)}向{Unit(f.Books.Village)}集体捐赠{yuan}，计入公积公益金：{f.Summary}",
            DonationReceived f => $"{Unit(f.Books.Village)}收到{Who(f.Terms.Donor)}土地补偿费{yuan}，计入公积公益金：{f.Summary}",
            ReserveReleased f => $"{Unit(f.Books.Village)}经决议（{f.DecisionNo}）动用公积公益金{yuan}：{f.Summary}",
            DistributionPaid f => $"{Unit(f.Books.Village)}分配集体收益{yuan}：{f.Summary}",
            _ => $"{FactWords.Of(fact, tongue)}{yuan}：{fact.Summary}",
        };
    }

    private string English(IMoneyFact fact)
    {
        var yuan = $"{Formats.Yuan(fact.Amount)} CNY";
        return fact switch
        {
            IReversal f => $"{FactWords.Of(fact, tongue)}: {yuan}, because: {Reason(f)}",
            AppropriationReceived f => $"{Unit(f.Pool.Holder.Owner)} was granted {yuan} of {Fund(f.Pool.Fund)} {f.Pool.Year}: {f.Summary}",
            HoldPlaced f => $"{Unit(f.Account.Unit)} set aside {yuan} of {Fund(f.Account.Fund)} {f.Account.Year} for {Purpose(f.Purpose)}: {f.Summary}",
            HoldReleased f => $"{Unit(f.Account.Unit)} no longer needs {yuan} it had set aside: {f.Summary}",
            ExpenditureRecorded f => $"{Unit(f.Account.Unit)} paid {yuan} to {Who(f.Payee)} from {Fund(f.Account.Fund)} {f.Account.Year} for {Purpose(f.Purpose)}: {f.Summary}",
            DuesCollected f => $"{Party(f.Dues.PartyOrg)} collected {yuan} of dues for month {f.Month} from {f.Members} members",
            DuesRemitted f => $"{Party(f.Dues.PartyOrg)} remitted {yuan} of dues for {f.Period}",
            DuesReturned f => $"{yuan} of dues for {f.Period} were returned to {Party(f.Dues.PartyOrg)}",
            ReturnedDuesBooked f => $"{Unit(f.Account.Unit)} received {yuan} of returned dues",
            ContributionBooked f => $"{f.Contributor} gave {Unit(f.Account.Unit)} {yuan} in cash: {f.Summary}",
            InKindReceived f => $"{f.Givers} gave {Unit(f.Recipient)} goods worth {yuan}: {f.Summary}",
            IncomeRecorded f => $"{Unit(f.Books.Village)} received {yuan} from {Who(f.Terms.Counterparty)} as {Chart(f.Terms.Chart)}: {f.Summary}",
            CostRecorded f => $"{Unit(f.Books.Village)} paid {yuan} of its own money to {Who(f.Terms.Payee)} as {Chart(f.Terms.Chart)}: {f.Summary}",
            SubsidyReceived { Terms.Earmark: { } earmark } f => $"{Unit(f.Books.Village)} received {yuan} that may only be used for {earmark}: {f.Summary}",
            SubsidyReceived f => $"{Unit(f.Books.Village)} received a subsidy of {yuan}: {f.Summary}",
            EarmarkedRecognised f => $"{Unit(f.Books.Village)} met the conditions of “{f.Terms.Earmark}”; {yuan} became income: {f.Summary}",
            DonationReceived { Terms.Kind: DonationKind.Donation } f => $"{Who(f.Terms.Donor)} donated {yuan} to the reserve of {Unit(f.Books.Village)}: {f.Summary}",
            DonationReceived f => $"{Unit(f.Books.Village)} received {yuan} from {Who(f.Terms.Donor)} for land, into its reserve: {f.Summary}",
            ReserveReleased f => $"{Unit(f.Books.Village)} drew {yuan} from its reserve by resolution {f.DecisionNo}: {f.Summary}",
            DistributionPaid f => $"{Unit(f.Books.Village)} distributed {yuan} of its result: {f.Summary}",
            _ => $"{FactWords.Of(fact, tongue)}: {yuan}, {fact.Summary}",
        };
    }

    private string? Who(string counterparty) => desk.PublicNameOf(counterparty);

    private string Unit(string code) => desk.NameOf(code);

    private string Fund(string code) => desk.NameOfFund(code);

    private string Purpose(string code) => desk.NameOfPurpose(code);

    private string Party(string id) => desk.NameOfParty(id);

    private string Chart(ChartCode key) => ChartOfAccounts.Find(key) is { } account
        ? tongue.Pick(account.Zh, account.En)
        : key.ToString();

    private static string Reason(IReversal reversal) => reversal switch
    {
        ExpenditureReversed f => f.Reason,
        AppropriationWithdrawn f => f.Reason,
        DuesReversed f => f.Reason,
        IncomeReversed f => f.Reason,
        CostReversed f => f.Reason,
        SubsidyReversed f => f.Reason,
        DonationReversed f => f.Reason,
        InKindReversed f => f.Reason,
        _ => reversal.Summary,
    };
}
