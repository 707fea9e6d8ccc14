using Ledger.Domain.Users;

namespace Ledger.Web.Trail.Words;

/// <summary>What facts about people, their roles and their sign-ins are called.</summary>
internal static class PeopleWords
{
    public static readonly Dictionary<Type, (string Zh, string En)> All = new()
    {
        [typeof(UserRegistered)] = ("登记人员", "Person registered"),
        [typeof(RoleGranted)] = ("授予角色", "Role granted"),
        [typeof(RoleRevoked)] = ("收回角色", "Role revoked"),
        [typeof(UserDisabled)] = ("停用账号", "Account disabled"),
        [typeof(UserEnabled)] = ("启用账号", "Account enabled"),
        [typeof(CredentialChanged)] = ("更换口令", "Password changed"),
        [typeof(TokenIssued)] = ("签发接口令牌", "Token issued"),
        [typeof(TokenRevoked)] = ("吊销接口令牌", "Token revoked"),
        [typeof(SignedIn)] = ("登录", "Signed in"),
        [typeof(SignInRefused)] = ("登录被拒", "Sign-in refused"),
    };
}
