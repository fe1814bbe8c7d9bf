using Microsoft.Data.Sqlite;

namespace Translator.Ledger;

/// <summary>
/// Transactions that come while another is on its way to the disk are committed together: the disk is waited for once, by one thread, and nobody
/// who awaits an answer of the network stands behind a lock. What one of them does never depends on the others: where one fails, each runs alone.
/// </summary>
internal sealed class SharedCommits(LedgerDatabase database)
{
    private readonly Lock _guard = new();
    private List<IPiece> _waiting = [];
    private bool _working;

    private interface IPiece
    {
        void Run(SqliteConnection connection);

        void Committed();

        void Failed(Exception error);
    }

    /// <summary>True while transactions wait or run.</summary>
    public bool IsAtWork
    {
        get
        {
            lock (_guard)
                return _working;
        }
    }

    /// <summary>Runs one transaction; when the task ends it is on the disk, or did not happen.</summary>
    /// <param name="work">Its statements. They may run a second time, after nothing of the first time remained.</param>
    public Task<T> RunAsync<T>(Func<SqliteConnection, T> work)
    {
        var piece = new Piece<T>(work);
        lock (_guard)
        {
            _waiting.Add(piece);
            if (_working)
                return piece.Outcome;
            _working = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(self => self.RunWaiting(), this, preferLocal: false);
        return piece.Outcome;
    }

    private void RunWaiting()
    {
        while (Take() is { } pieces)
        {
            if (Commit(pieces) is not { } error)
                continue;
            if (pieces is [var one])
            {
                one.Failed(error);
                continue;
            }

            foreach (var piece in pieces)
            {
                if (Commit([piece]) is { } own)
                    piece.Failed(own);
            }
        }
    }

    private List<IPiece>? Take()
    {
        lock (_guard)
        {
            if (_waiting.Count == 0)
            {
                _working = false;
                return null;
            }

            (var taken, _waiting) = (_waiting, []);
            return taken;
        }
    }

    private Exception? Commit(List<IPiece> pieces)
    {
        try
        {
            database.Write(connection =>
            {
                foreach (var piece in pieces)
                    piece.Run(connection);
            });
        }
        catch (Exception error)
        {
            return error;
        }

        foreach (var piece in pieces)
            piece.Committed();
        return null;
    }

    private sealed class Piece<T>(Func<SqliteConnection, T> work) : IPiece
    {
        private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Outcome => _outcome.Task;

        public void Run(SqliteConnection connection) => _result = work(connection);

        public void Committed() => _outcome.SetResult(_result);

        public void Failed(Exception error) => _outcome.SetException(error);
    }
}
