using Ledger.Domain.Contracts;
using Ledger.Domain.Projects;

namespace Ledger.Web.Trail.Words;

/// <summary>What facts about contracts and projects are called.</summary>
internal static class ProjectWords
{
    public static readonly Dictionary<Type, (string Zh, string En)> All = new()
    {
        [typeof(ContractRegistered)] = ("登记合同", "Contract registered"),
        [typeof(ContractAmended)] = ("变更合同", "Contract amended"),
        [typeof(ContractEnded)] = ("终止合同", "Contract ended"),
        [typeof(ProjectDeclared)] = ("申报项目", "Project declared"),
        [typeof(ProjectFunded)] = ("落实项目资金", "Project funded"),
        [typeof(ProjectProgressed)] = ("项目进展", "Project progressed"),
        [typeof(ProjectAccepted)] = ("项目验收", "Project examined"),
        [typeof(ProjectDisclosed)] = ("项目公示", "Project made public"),
        [typeof(ProjectCancelled)] = ("取消项目", "Project cancelled"),
    };
}
