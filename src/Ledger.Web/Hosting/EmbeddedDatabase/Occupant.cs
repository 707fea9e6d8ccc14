namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>Whom a process number stands for, seen from a cluster folder.</summary>
internal enum Occupant
{
    Nobody,

    /// <summary>A program that has nothing to do with the folder, or the remains of a dead one.</summary>
    AnotherProgram,

    /// <summary>
    /// A PostgreSQL that works in the folder, or one that does not let itself be looked at.
    /// </summary>
    Server,
}
