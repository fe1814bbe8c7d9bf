using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Translator.Ledger;

/// <summary>Short forms for running one statement with parameters <c>$1, $2 …</c>.</summary>
internal static class SqlExtensions
{
    /// <summary>Runs a statement that returns nothing; the number of rows it changed.</summary>
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row, or null.</summary>
    public static object? Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar() is var value && value is not DBNull ? value : null;
    }

    /// <summary>Reads all rows.</summary>
    public static List<T> Query<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Prepares a statement with its parameters.</summary>
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        return command;
    }

    /// <summary>Sets the parameters of a prepared statement again and runs it.</summary>
    public static int ExecuteWith(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i < command.Parameters.Count)
                command.Parameters[i].Value = values[i] ?? DBNull.Value;
            else
                command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        }

        return command.ExecuteNonQuery();
    }

    /// <summary>The text in a column, or null.</summary>
    public static string? TextOrNull(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A time as the ledger keeps it: UTC, to the millisecond, sortable as text.</summary>
    public static string Stamp(this DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>A time out of the ledger.</summary>
    public static DateTimeOffset Time(this string stamp) =>
        DateTimeOffset.Parse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
