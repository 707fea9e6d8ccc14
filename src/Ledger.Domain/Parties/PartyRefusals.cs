using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Parties;

/// <summary>No party organisation has the id.</summary>
public sealed record PartyOrgUnknown(string PartyOrg) : Refusal("party-org-unknown", RefusalKind.NotFound,
    $"没有编号为“{PartyOrg}”的党组织。请从党组织列表中选择，或先登记。",
    $"No party organisation has the id “{PartyOrg}”. Choose one from the list, or register it first.");

/// <summary>A party organisation of that id is registered already.</summary>
public sealed record PartyOrgAlreadyRegistered(string PartyOrg) : Refusal("party-org-already-registered",
    RefusalKind.Conflict,
    $"编号“{PartyOrg}”已登记。更名或变更隶属请使用相应的变更登记。",
    $"The id “{PartyOrg}” is registered already. Record a renaming or a move instead.");

/// <summary>The id of a party organisation is short, plain and permanent.</summary>
public sealed record PartyOrgIdInvalid(string PartyOrg) : Refusal("party-org-id-invalid", RefusalKind.Input,
    $"党组织编号“{PartyOrg}”不可用。请用 2 到 40 个小写英文字母、数字或连字符，以字母开头。",
    $"“{PartyOrg}” cannot be an id. Use 2 to 40 lower-case letters, digits or hyphens and begin with a letter.");

/// <summary>The organisation does not exist yet, or no more, on the day.</summary>
public sealed record PartyOrgNotActive(string PartyOrg, LocalDate Day) : Refusal("party-org-not-active",
    RefusalKind.Rule,
    $"党组织“{PartyOrg}”在 {Day:uuuu-MM-dd} 尚未成立或已撤销。请核对业务日期或党组织。",
    $"Party organisation “{PartyOrg}” does not exist on {Day:uuuu-MM-dd}. Check the date or the organisation.");

/// <summary>No committee above the organisation keeps a dues account.</summary>
public sealed record PartyOrgWithoutCommittee(string PartyOrg) : Refusal("party-org-without-committee",
    RefusalKind.Rule,
    $"党组织“{PartyOrg}”没有上级党委，党费账户只能以党委名义开立。请管理员先登记隶属关系。",
    $"Party organisation “{PartyOrg}” stands under no committee, and only a committee keeps a dues account. "
    + "Ask the administrator to record where it belongs.");

/// <summary>Organisations stand under the one that is to end.</summary>
public sealed record PartyOrgHasChildren(string PartyOrg, string Child) : Refusal("party-org-has-children",
    RefusalKind.Rule,
    $"党组织“{PartyOrg}”下还有“{Child}”。请先变更其隶属，再撤销。",
    $"“{Child}” still stands under party organisation “{PartyOrg}”. Move it first.");

/// <summary>An organisation cannot stand under itself.</summary>
public sealed record PartyOrgUnderItself(string PartyOrg) : Refusal("party-org-under-itself", RefusalKind.Rule,
    $"党组织“{PartyOrg}”不能隶属于自己或自己的下级。请改选上级党组织。",
    $"Party organisation “{PartyOrg}” cannot stand under itself or under one below it. Choose another parent.");
