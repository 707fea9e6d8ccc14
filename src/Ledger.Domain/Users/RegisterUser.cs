using Ledger.Domain.Kernel;

namespace Ledger.Domain.Users;

/// <summary>Gives a person an account that the administrators of the unit keep; roles are granted apart.</summary>
public sealed record RegisterUser(string Login, string DisplayName, string Unit) : Command
{
    private const int LongestName = 40;

    private string Id => User.IdOf(Login);

    private string Stream => User.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit, Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Checks.First(
            IsWellFormed(Id) ? null : new LoginInvalid(Login) { Field = "login" },
            book.Read<User>(Stream).Exists ? new LoginTaken(Login) { Field = "login" } : null,
            Checks.Filled(DisplayName, "displayName", "姓名", "display name"),
            DisplayName.Length > LongestName ? new DisplayNameTooLong(LongestName) { Field = "displayName" } : null,
            UserChecks.KnownUnit(book, Unit)) is { } refusal
        ? refusal
        : new Decision.Accepted(
        [
            new Written(Stream, new UserRegistered(Id, Id, DisplayName.Trim(), Unit)),
            new Written(Stream, new CredentialChanged(CredentialChange.Set)),
        ])
        { Id = Id };

    private static bool IsWellFormed(string id) =>
        id.Length is >= 2 and <= 32
        && char.IsAsciiLetterOrDigit(id[0])
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
