using Marten;
using Marten.Schema;

namespace Ledger.Web.Users;

/// <summary>
/// What proves that somebody is a user. Secrets live here and nowhere in the book; the login name is unique in the
/// whole deployment, so the account itself belongs to no tenant.
/// </summary>
public sealed class SignInAccount
{
    /// <summary>The user's id, which is the login name in its plain form.</summary>
    public string Id { get; set; } = "";

    /// <summary>The district whose book the user belongs to.</summary>
    public string Tenant { get; set; } = "";

    /// <summary>The hashed password.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password; a session that bears another stamp has ended.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>Wrong passwords in a row.</summary>
    public int Failures { get; set; }

    /// <summary>Until when no password is looked at.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Lets two nodes count wrong passwords without losing one.</summary>
    [Version]
    public Guid Version { get; set; }
}

/// <summary>The key of a program: known by its hash only.</summary>
public sealed class ApiToken
{
    /// <summary>SHA-256 of the token.</summary>
    public string Id { get; set; } = "";

    /// <summary>The number under which the token is listed.</summary>
    public string Number { get; set; } = "";

    /// <summary>The district of the owner.</summary>
    public string Tenant { get; set; } = "";

    /// <summary>The user who made it.</summary>
    public string Owner { get; set; } = "";
}

/// <summary>The documents that hold secrets: of no tenant, outside of the book.</summary>
internal static class UserDocuments
{
    public static void Register(StoreOptions options)
    {
        options.Schema.For<SignInAccount>().DocumentAlias("sign_in_account").SingleTenanted()
            .UseOptimisticConcurrency(true);
        options.Schema.For<ApiToken>().DocumentAlias("api_token").SingleTenanted();
    }
}
