using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Users;

/// <summary>Nobody has an account under the name.</summary>
public sealed record UserUnknown(string User) : Refusal("user-unknown", RefusalKind.NotFound,
    $"没有登录名为“{User}”的用户。请核对登录名，或先登记该用户。",
    $"Nobody has the login name “{User}”. Check the name, or register the person first.");

/// <summary>A login name is short, plain and typed on any keyboard.</summary>
public sealed record LoginInvalid(string Login) : Refusal("login-invalid", RefusalKind.Input,
    $"登录名“{Login}”不可用。请用 2 到 32 个小写英文字母、数字或 . _ -，以字母或数字开头。",
    $"“{Login}” cannot be a login name. Use 2 to 32 letters, digits or . _ - and begin with a letter or digit.");

/// <summary>A display name fits on a line of a voucher.</summary>
public sealed record DisplayNameTooLong(int Longest) : Refusal("display-name-too-long", RefusalKind.Input,
    $"姓名最多 {Longest} 个字。请缩短后再提交。",
    $"A display name has at most {Longest} characters. Shorten it and submit again.");

/// <summary>The login name belongs to somebody already, perhaps in another district.</summary>
public sealed record LoginTaken(string Login) : Refusal("login-taken", RefusalKind.Conflict,
    $"登录名“{Login}”已被使用。请另取一个登录名。",
    $"The login name “{Login}” is taken. Choose another one.");

/// <summary>The account is closed.</summary>
public sealed record UserIsDisabled(string User) : Refusal("user-disabled", RefusalKind.Conflict,
    $"用户“{User}”已停用。请先由管理员启用。",
    $"The account of “{User}” is disabled. An administrator has to enable it first.");

/// <summary>The account is open; there is nothing to enable.</summary>
public sealed record UserIsEnabled(string User) : Refusal("user-enabled", RefusalKind.Conflict,
    $"用户“{User}”未被停用，无需启用。",
    $"The account of “{User}” is not disabled; there is nothing to enable.");

/// <summary>Nobody changes the own roles or closes the own account.</summary>
public sealed record OwnAccount() : Refusal("own-account", RefusalKind.Forbidden,
    "不能变更自己的角色或停用自己的账户。请由另一位管理员办理。",
    "Nobody changes the own roles or closes the own account. Ask another administrator.");

/// <summary>The person holds roles that lie outside what the administrator keeps.</summary>
public sealed record UserReachesFurther(string User, string Unit) : Refusal("user-reaches-further",
    RefusalKind.Forbidden,
    $"用户“{User}”在单位“{Unit}”有角色，超出您的管理范围。请由上级管理员办理。",
    $"“{User}” holds a role over unit “{Unit}”, which is outside what you administer. Ask the administrator above.");

/// <summary>The person holds that role over that unit already.</summary>
public sealed record RoleAlreadyGranted(string Unit) : Refusal("role-already-granted", RefusalKind.Conflict,
    $"该用户在单位“{Unit}”已有此角色，且期间重叠。需要变更期限时请先收回再授予。",
    $"The person holds that role over unit “{Unit}” for some of these days. Revoke it before granting it anew.");

/// <summary>The person does not hold that role over that unit.</summary>
public sealed record RoleNotHeld() : Refusal("role-not-held", RefusalKind.Conflict,
    "该用户没有此角色。请刷新后查看现有授权。",
    "The person does not hold that role. Reload to see the roles held.");

/// <summary>A grant ends on or after the day it begins.</summary>
public sealed record GrantEndsBeforeItBegins(LocalDate From) : Refusal("grant-ends-before-it-begins",
    RefusalKind.Input,
    $"授权截止日期不能早于起始日期 {From:uuuu-MM-dd}。请改截止日期，或留空表示长期有效。",
    $"The grant cannot end before it begins on {From:uuuu-MM-dd}. Change the last day or leave it empty.");

/// <summary>
/// Who keeps the accounts of people neither records, approves or pays, nor audits (三员分立, GB/T 22239-2019).
/// </summary>
public sealed record DutiesNotSeparated() : Refusal("duties-not-separated", RefusalKind.Rule,
    "管理员不能同时担任记账员、审批员、支付员或审计员（三员分立）。请授予另一人，或先收回与之冲突的角色。",
    "An administrator cannot be recorder, approver, payer or auditor at the same time. "
    + "Grant it to another person, or revoke the conflicting role first.");

/// <summary>A token lives for a day at least and a year at most.</summary>
public sealed record TokenExpiryInvalid(LocalDate Latest) : Refusal("token-expiry-invalid", RefusalKind.Input,
    $"令牌的失效日期须在今天之后、{Latest:uuuu-MM-dd} 之前（含当日）。请改日期。",
    $"A token expires after today and on {Latest:uuuu-MM-dd} at the latest. Change the date.");

/// <summary>The person has no such token.</summary>
public sealed record TokenUnknown(string Token) : Refusal("token-unknown", RefusalKind.NotFound,
    $"没有编号为“{Token}”的有效令牌。请从令牌列表中选择。",
    $"There is no valid token “{Token}”. Choose one from the list of tokens.");
