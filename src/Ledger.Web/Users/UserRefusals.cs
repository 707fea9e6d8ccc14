using Ledger.Domain.Kernel;

namespace Ledger.Web.Users;

/// <summary>A token that could make tokens would outlive its own last day.</summary>
public sealed record TokenMakesNoToken() : Refusal("token-makes-no-token", RefusalKind.Forbidden,
    "令牌不能再生成令牌。请登录后办理，或在服务器上用命令行办理。",
    "A token cannot make another token. Sign in to do it, or use the command line on the server.");
