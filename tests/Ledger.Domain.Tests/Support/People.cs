using Ledger.Domain.Kernel;

namespace Ledger.Domain.Tests.Support;

/// <summary>The people of the sample street, named by what they do (演示).</summary>
public static class People
{
    public static readonly Actor Recorder = Person("recorder-a", "记账员甲（演示）", Role.Recorder);

    public static readonly Actor OtherRecorder = Person("recorder-b", "记账员乙（演示）", Role.Recorder);

    public static readonly Actor Approver = Person("approver-a", "审批员甲（演示）", Role.Approver);

    public static readonly Actor Payer = Person("payer-a", "出纳甲（演示）", Role.Payer);

    public static readonly Actor Auditor = Person("auditor-a", "审计员甲（演示）", Role.Auditor);

    public static readonly Actor Leader = Person("leader-a", "领导甲（演示）", Role.Leader);

    public static readonly Actor Administrator = new("admin-a", "管理员甲（演示）",
        [new Grant(Role.Administrator, Places.District)]);

    /// <summary>Holds every role over the street; only the separation of steps stops this person.</summary>
    public static readonly Actor Everybody = new("all-a", "全权人员甲（演示）",
        [.. Enum.GetValues<Role>().Select(role => new Grant(role, Places.Street))]);

    /// <summary>Holds every role over the whole tenant, and so is told what is unknown.</summary>
    public static readonly Actor Everywhere = new("all-d", "全区人员（演示）",
        [.. Enum.GetValues<Role>().Select(role => new Grant(role, Places.District))]);

    /// <summary>Records for one village only.</summary>
    public static readonly Actor VillageRecorder = new("recorder-v", "村记账员（演示）",
        [new Grant(Role.Recorder, Places.Village)]);

    /// <summary>Records for the neighbouring street.</summary>
    public static readonly Actor NeighbourRecorder = new("recorder-n", "邻街记账员（演示）",
        [new Grant(Role.Recorder, Places.OtherStreet)]);

    private static Actor Person(string id, string name, Role role) =>
        new(id, name, [new Grant(role, Places.Street)]);
}
