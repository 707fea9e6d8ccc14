using Ledger.Domain.Accounts;
using Ledger.Domain.Dues;

namespace Ledger.Web.Trail.Words;

/// <summary>What facts about party dues are called.</summary>
internal static class DuesWords
{
    public static readonly Dictionary<Type, (string Zh, string En)> All = new()
    {
        [typeof(DuesCollected)] = ("收缴党费", "Dues collected"),
        [typeof(DuesRemitted)] = ("上缴党费", "Dues remitted"),
        [typeof(DuesReturned)] = ("返还党费", "Dues returned"),
        [typeof(DuesReversed)] = ("冲销党费", "Dues reversed"),
        [typeof(ReturnedDuesTakenBack)] = ("返还党费转出", "Returned dues taken back"),
    };
}
