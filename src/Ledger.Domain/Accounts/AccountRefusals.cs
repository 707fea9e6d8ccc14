using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Accounts;

/// <summary>Nothing was ever booked to the account.</summary>
public sealed record AccountEmpty(AccountKey Account) : Refusal("account-empty", RefusalKind.Rule,
    $"单位 {Account.Unit} 在 {Account.Year} 年度的“{Account.Fund}”账户还没有任何到账资金。请先确认拨付到账。",
    $"Nothing has reached account {Account.Fund} {Account.Year} of unit {Account.Unit} yet. "
    + "Confirm the receipt of an allocation first.");

/// <summary>The account's money is kept by another holder, and holders never net against each other.</summary>
public sealed record AccountOfAnotherHolder(AccountKey Account, Holder Keeper) : Refusal(
    "account-of-another-holder", RefusalKind.Rule,
    $"单位 {Account.Unit} 在 {Account.Year} 年度的“{Account.Fund}”账户由 {Keeper} 持有，不能并入其他账户的资金。请由原持有单位办理。",
    $"Account {Account.Fund} {Account.Year} of unit {Account.Unit} is kept by {Keeper}; money of another holder "
    + "cannot be paid into it. Have that holder pay, or cancel this document.");

/// <summary>The account holds less than is asked for, on the day or on a later one (超支不补).</summary>
public sealed record ExpenditureExceedsAvailable(Money Available, Money Asked) : Refusal(
    "expenditure-exceeds-available", RefusalKind.Rule,
    $"可用余额只有 {Available} 元，不足 {Asked} 元（倒签业务按其后每一日的余额判断，超支不补）。请减少金额或先申请拨付。",
    $"Only {Available} yuan are available, less than {Asked} (a back-dated entry is judged on every later day too). "
    + "Lower the amount or have more allocated first.");

/// <summary>The hold does not exist, or nothing is left of it.</summary>
public sealed record HoldUnknown(string Hold) : Refusal("hold-unknown", RefusalKind.NotFound,
    $"没有编号为“{Hold}”且仍有余额的预占。请从账户的预占列表中选择。",
    $"No open hold has the number “{Hold}”. Choose one from the account's holds.");

/// <summary>The hold has less left than is asked for.</summary>
public sealed record HoldExceeded(Money Left, Money Asked) : Refusal("hold-exceeded", RefusalKind.Rule,
    $"该预占只剩 {Left} 元，不足 {Asked} 元。请减少金额，超出部分另行登记支出。",
    $"Only {Left} yuan are left of this hold, less than {Asked}. Lower the amount and record the rest separately.");

/// <summary>The hold was made for another purpose, or lies after the day.</summary>
public sealed record HoldDoesNotFit(string Purpose, LocalDate Since) : Refusal("hold-does-not-fit", RefusalKind.Rule,
    $"该预占的用途是“{Purpose}”，自 {Since:uuuu-MM-dd} 起。支出的用途须相同，日期不得早于预占。",
    $"This hold is for “{Purpose}” since {Since:uuuu-MM-dd}. "
    + "The expenditure needs the same purpose and a day not before it.");

/// <summary>No subdistrict or township keeps the unit's funds on the day.</summary>
public sealed record UnitOfNoOffice(string Unit) : Refusal("unit-of-no-office", RefusalKind.Rule,
    $"单位“{Unit}”在该日没有所属街道（乡镇），不能登记期初余额。请核对单位或日期。",
    $"No subdistrict or township is over unit “{Unit}” on that day, so it takes no opening balance. Check unit and day.");

/// <summary>An opening balance is left from a year before the account's.</summary>
public sealed record OriginNotEarlier(FiscalYear From, FiscalYear Year) : Refusal("origin-not-earlier",
    RefusalKind.Input,
    $"结余来源年度 {From} 应早于账户年度 {Year}。请填写形成该结余的年度。",
    $"The year {From} it is left from must lie before the account's year {Year}. Give the year the money came from.");

/// <summary>The hold was made for another project, or for none.</summary>
public sealed record HoldForAnotherProject(string? Project) : Refusal("hold-for-another-project", RefusalKind.Rule,
    $"该预占归属的项目是“{Project ?? "（无）"}”。从预占支付时项目须相同；请改正项目，或留空由系统带出。",
    $"This hold is for project “{Project ?? "(none)"}”. A payment from it has the same project; correct it or leave it "
    + "empty.");

/// <summary>The hold belongs to a payment document, which alone uses or frees it.</summary>
public sealed record HoldOfDocument(string Hold, string Document) : Refusal("hold-of-document", RefusalKind.Conflict,
    $"预占 {Hold} 属于支出审批单 {Document}，只能由该单据支付、退回或撤销。请在该单据上办理。",
    $"Hold {Hold} belongs to payment document {Document}, which alone pays from it or frees it. Go to that document.");

/// <summary>The entry was approved before it was paid; undoing it is a correction that is approved too.</summary>
public sealed record EntryWasApproved(string Voucher, string Document) : Refusal(
    "entry-was-approved", RefusalKind.Rule,
    $"凭证 {Voucher} 经审批单 {Document} 批准后支付，不能直接冲销。请用“更正”办理，更正同样须经审批。",
    $"Voucher {Voucher} was paid under the approved document {Document} and is not reversed directly. "
    + "Make a correction of it; that is approved as well.");

/// <summary>The entry is part of a correction case.</summary>
public sealed record EntryInCorrection(string Voucher) : Refusal("entry-in-correction", RefusalKind.Conflict,
    $"凭证 {Voucher} 已有更正在办或已办结，不能另行冲销或重复更正。请查看其更正记录；仍有错误时，请更正订正后的凭证。",
    $"Voucher {Voucher} has a correction under way or done; it is neither reversed apart nor corrected twice. "
    + "See its correction; if something is still wrong, correct the voucher that put it right.");
