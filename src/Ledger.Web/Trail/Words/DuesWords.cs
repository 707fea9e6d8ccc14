using Ledger.Domain.Accounts;
using Ledger.Domain.Dues;
using Ledger.Domain.Dues.YearEnd;

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
        [typeof(DuesCarriedOver)] = ("党费留存结转下年", "Dues carried over"),
        [typeof(DuesCarriedForward)] = ("上年党费留存结转", "Dues carried forward"),
        [typeof(DuesClawedBack)] = ("党费留存收回", "Dues clawed back"),
        [typeof(ReturnedDuesTakenBack)] = ("返还党费转出", "Returned dues taken back"),
    };
}
