namespace Translator.Watching;

/// <summary>What a directory entry is.</summary>
internal enum SeedKind
{
    Regular,
    Folder,
    Link,
    Pipe,
    Socket,
    Device,
}
