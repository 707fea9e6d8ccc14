using Ledger.Domain.Funds;

namespace Ledger.Web.Samples.Street;

/// <summary>The purposes that the rules of the sample funds speak of.</summary>
internal static class StreetPurposes
{
    public static readonly Purpose Training = new("member-training", "党员教育培训", "Member training");
    public static readonly Purpose Materials = new("study-materials", "党员教育报刊、资料和设备", "Study materials");
    public static readonly Purpose Activities = new("party-activities", "党内活动", "Party activities");
    public static readonly Purpose Commendation = new("commendation", "表彰先进", "Commendation");
    public static readonly Purpose Hardship = new("hardship-aid", "补助困难党员", "Aid to members in hardship");
    public static readonly Purpose Disaster = new("disaster-aid", "受灾补助与修缮", "Disaster aid and repair");

    public static readonly Purpose PublicService = new("public-service", "公共服务", "Public service");
    public static readonly Purpose SelfGovernance = new("self-governance", "自治管理", "Self-governance");
    public static readonly Purpose PublicWelfare = new("public-welfare", "公益服务", "Public welfare");
    public static readonly Purpose Elderly = new("elderly-care", "为老服务", "Care for the elderly");
    public static readonly Purpose SmallRepairs = new("small-repairs", "便民小修", "Small repairs for residents");

    public static readonly Purpose Premises = new("premises-works", "阵地硬件升级和环境整治", "Premises works");
    public static readonly Purpose Paving = new("paving", "人行道铺装", "Paving of pavements");
    public static readonly Purpose Corridor = new("publicity-corridor", "宣传长廊", "Publicity corridor");
    public static readonly Purpose StudentAid = new("student-aid", "资助困难大学生", "Aid to students");
    public static readonly Purpose GiftParcels = new("gift-parcels", "爱心礼包", "Gift parcels");
    public static readonly Purpose CadreTraining = new("cadre-training", "社区书记专项培训", "Cadre training");
    public static readonly Purpose HousingFund = new("housing-fund", "两委干部住房公积金", "Housing provident fund");
    public static readonly Purpose Examination = new("physical-exam", "体检", "Physical examination");
    public static readonly Purpose Venture = new("venture-project", "公益创投项目", "Community venture project");

    public static readonly Purpose OfficeCost = new("office-cost", "社区办公开支", "Office cost");
    public static readonly Purpose StaffPay = new("staff-pay", "人员经费、津补贴", "Staff pay");
    public static readonly Purpose Reception = new("reception", "公务接待", "Official hospitality");
    public static readonly Purpose Debt = new("debt-service", "偿还借贷款和债务", "Repayment of debt");
    public static readonly Purpose Hardware = new("hardware", "办公条件改善和硬件建设", "Office hardware");
    public static readonly Purpose OwnersDuty =
        new("owners-duty", "应由居民或物业承担的项目", "What residents or the property firm must pay");
}
