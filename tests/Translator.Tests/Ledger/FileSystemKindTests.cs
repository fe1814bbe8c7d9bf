using Translator.Ledger;
using Translator.Tests.Support;

namespace Translator.Tests.Ledger;

public class FileSystemKindTests
{
    [Theory]
    [InlineData(0x6969, "NFS")]
    [InlineData(0x517B, "SMB")]
    [InlineData(0xFF534D42, "CIFS")]
    [InlineData(0xFE534D42, "SMB2")]
    [InlineData(0x01021997, "9P")]
    [InlineData(0x65735546, "FUSE")]
    [InlineData(0x00C36400, "Ceph")]
    [InlineData(0x5346414F, "AFS")]
    [InlineData(0x6B414653, "AFS")]
    [InlineData(0x73757245, "Coda")]
    [InlineData(0x564C, "NCP")]
    public void A_network_file_system_is_known_by_its_number(uint magic, string name) => Assert.Equal(name, FileSystemKind.NetworkOnLinux(magic));

    [Theory]
    [InlineData(0xEF53)] // ext2, ext3, ext4
    [InlineData(0x9123683E)] // btrfs
    [InlineData(0x58465342)] // XFS
    [InlineData(0x01021994)] // tmpfs
    [InlineData(0x794C7630)] // overlayfs
    [InlineData(0x2FC12FC1)] // ZFS
    [InlineData(0xF2F52010)] // F2FS
    public void A_local_file_system_is_none(uint magic) => Assert.Null(FileSystemKind.NetworkOnLinux(magic));

    [Theory]
    [InlineData(@"\\server\share", DriveType.Unknown, "share")]
    [InlineData(@"Z:\", DriveType.Network, "share")]
    [InlineData(@"C:\", DriveType.Fixed, null)]
    public void On_Windows_a_share_is_known_by_its_name_or_its_drive(string root, DriveType type, string? name) =>
        Assert.Equal(name, FileSystemKind.NetworkOnWindows(root, _ => type));

    [Fact]
    public void A_folder_on_a_network_file_system_is_refused_and_the_message_says_what_to_do()
    {
        var refused = Assert.Throws<LedgerException>(() => FileSystemKind.RefuseNetwork("/mnt/office/.translator", "NFS"));
        Assert.Equal("The ledger's folder /mnt/office/.translator lies on a network file system (NFS), where its locks and shared memory do not hold.", refused.Message);
        Assert.Equal("Set Ledger:Folder to a folder on a local disk.", refused.Hint);
        FileSystemKind.RefuseNetwork("/var/lib/translator", null);
    }

    [Fact]
    public void What_the_system_says_of_a_folder_is_the_number_of_its_file_system()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no statfs with these numbers here.");
        using var folder = new WorkFolder();
        Assert.Equal(0x9FA0u, FileSystemKind.MagicOf("/proc"));
        Assert.NotNull(FileSystemKind.MagicOf(folder.Root));
        Assert.Null(FileSystemKind.MagicOf(Path.Combine(folder.Root, "none")));
    }
}
