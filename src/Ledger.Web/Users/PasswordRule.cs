using System.Security.Cryptography;
using Ledger.Domain.Kernel;

namespace Ledger.Web.Users;

/// <summary>The password is too easy to guess.</summary>
public sealed record PasswordTooWeak() : Refusal("password-too-weak", RefusalKind.Input,
    $"密码至少 {PasswordRule.Shortest} 个字符，须含字母和数字，且不得包含登录名。请换一个密码。",
    $"A password has at least {PasswordRule.Shortest} characters, letters and digits among them, "
    + "and does not contain the login name. Choose another one.");

/// <summary>What a password must be, and passwords made for others.</summary>
public static class PasswordRule
{
    /// <summary>The least number of characters.</summary>
    public const int Shortest = 10;

    private const int Longest = 200;

    /// <summary>Letters and digits that nobody mistakes for one another on paper.</summary>
    private const string Clear = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A refusal when the password is too weak for the account.</summary>
    public static Refusal? Judge(string user, string password) =>
        password.Length is >= Shortest and <= Longest
        && password.Any(char.IsLetter)
        && password.Any(char.IsDigit)
        && !password.Contains(user, StringComparison.OrdinalIgnoreCase)
            ? null
            : new PasswordTooWeak { Field = "password" };

    /// <summary>A password of four groups, to be written down once and changed by the person.</summary>
    public static string Make(string user)
    {
        string made;
        do
        {
            made = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Clear, 4)));
        }
        while (Judge(user, made) is not null);
        return made;
    }
}
